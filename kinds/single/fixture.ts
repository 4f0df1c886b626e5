import type { z } from 'zod'
import type { Fixture } from '../contract'
import type { schema } from './schema'

export const fixture: Fixture<z.input<typeof schema>> = {
  question: {
    id: 'q-example-single',
    kind: 'single',
    prompt: 'You stop a container and start it again with `docker start`. What became of the files that it had written?',
    options: [
      {
        id: 'kept',
        text: 'They are there, since the container kept its own layer.',
        right: true,
        feedback: 'Right. Stopping ends the process; the layer of the container stays.',
      },
      {
        id: 'gone',
        text: 'They are gone, since each start begins with the image.',
        feedback: 'A new container begins with the image. This one is the old one.',
        misconception: 'stopping-deletes-files',
      },
      {
        id: 'image',
        text: 'They are in the image, so every container has them now.',
        feedback: 'Nothing that a container writes reaches its image.',
      },
    ],
    explanation: 'A container has a writable layer of its own until it is removed.',
    repair: 'the-life-of-a-container',
  },
  right: [['kept']],
  wrong: [['gone'], ['image'], ['kept', 'gone'], [], 'kept', ['nonsense']],
  partly: [],
}
