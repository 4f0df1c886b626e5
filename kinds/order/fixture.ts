import type { z } from 'zod'
import type { Fixture } from '../contract'
import type { schema } from './schema'

export const fixture: Fixture<z.input<typeof schema>> = {
  question: {
    id: 'q-example-order',
    kind: 'order',
    prompt: 'Put in order what `docker run` does with an image that is not there yet.',
    steps: [
      { id: 'look', text: 'Look for the image on this machine', feedback: 'What is here already need not be fetched.' },
      { id: 'pull', text: 'Fetch it from the registry', feedback: 'Only once it is known to be missing.' },
      { id: 'create', text: 'Create a container of it', feedback: 'A container needs all layers of its image.' },
      { id: 'start', text: 'Start the process', feedback: 'It needs the container to run in.' },
    ],
    feedback: 'Ask of each step what has to be there before it can begin.',
    misconception: 'run-only-starts',
    explanation: '`docker run` is pull, create and start in one command.',
    repair: 'what-run-does',
  },
  right: [['look', 'pull', 'create', 'start']],
  wrong: [['pull', 'look', 'start', 'create'], ['look', 'look', 'create', 'start'], ['look'], 'look'],
  partly: [
    { choice: ['look', 'pull', 'start', 'create'], score: 0.5 },
    { choice: ['look', 'create', 'start', 'pull'], score: 0.25 },
  ],
}
