import type { z } from 'zod'
import type { Fixture } from '../contract'
import type { schema } from './schema'

export const fixture: Fixture<z.input<typeof schema>> = {
  question: {
    id: 'q-example-line',
    kind: 'line',
    prompt: 'You change one file of the source and build again. Which line makes the build install all packages again?',
    file: {
      lang: 'dockerfile',
      title: 'Dockerfile',
      text: 'FROM node:22-alpine\nWORKDIR /app\nCOPY . .\nRUN npm ci\n\nCMD ["node", "server.js"]\n',
    },
    right: [3],
    lines: [
      { number: 4, feedback: 'It is what runs again, but only since something above it changed.', misconception: 'run-is-never-cached' },
      { number: 1, feedback: 'The base is the same as before, so its layers are taken from the cache.' },
    ],
    feedback: 'Go down the file and ask of each line whether what it depends on has changed.',
    explanation: 'Copying all files makes the layer depend on all of them; everything below is built anew.',
    repair: 'order-of-layers',
  },
  right: [['3']],
  wrong: [['4'], ['1'], ['6'], ['99'], [], ['3', '4'], '3'],
  partly: [],
}
