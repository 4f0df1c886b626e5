import type { z } from 'zod'
import type { Fixture } from '../contract'
import type { schema } from './schema'

export const fixture: Fixture<z.input<typeof schema>> = {
  question: {
    id: 'q-example-match',
    kind: 'match',
    prompt: 'Match each command with what it leaves behind.',
    pairs: [
      {
        id: 'stop',
        left: '`docker stop web`',
        right: { id: 'exited', text: 'A container without a process' },
        feedback: 'Stopping ends the process; the container and its files stay.',
      },
      {
        id: 'remove',
        left: '`docker rm web`',
        right: { id: 'free-name', text: 'A name that is free again' },
        feedback: 'Removing takes the container away, and its name with it.',
      },
      {
        id: 'pull',
        left: '`docker pull nginx`',
        right: { id: 'layers', text: 'Layers on this machine' },
        feedback: 'Pulling stores layers and starts nothing.',
      },
    ],
    extra: [
      {
        id: 'new-image',
        text: 'A new version of the image',
        feedback: 'None of the three writes an image; that is what a build does.',
        misconception: 'containers-change-images',
      },
    ],
    feedback: 'Ask of each command what is there afterwards that was not there before.',
    explanation: 'Stop, remove and pull act on the process, on the container and on the image.',
    repair: 'the-life-of-a-container',
  },
  right: [
    ['stop=exited', 'remove=free-name', 'pull=layers'],
    ['pull=layers', 'stop=exited', 'remove=free-name'],
  ],
  wrong: [
    ['stop=new-image', 'remove=new-image', 'pull=new-image'],
    ['stop=exited', 'stop=exited', 'remove=free-name', 'pull=layers'],
    ['exited=stop'],
    ['nonsense'],
    'stop=exited',
  ],
  partly: [
    { choice: ['stop=exited', 'remove=layers', 'pull=free-name'], score: 1 / 3 },
    { choice: ['stop=exited', 'remove=free-name', 'pull='], score: 2 / 3 },
  ],
}
