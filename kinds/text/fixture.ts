import type { z } from 'zod'
import type { Fixture } from '../contract'
import type { schema } from './schema'

export const fixture: Fixture<z.input<typeof schema>> = {
  question: {
    id: 'q-example-text',
    kind: 'text',
    prompt: 'Which command lists all containers, the stopped ones included?',
    accept: ['docker ps -a', 'docker ps --all', 'docker container ls -a'],
    caseSensitive: true,
    hint: 'One command',
    nearMisses: [{ accept: ['docker ps'], feedback: 'That lists the running ones only.', misconception: 'ps-shows-everything' }],
    feedback: 'Think of the command that lists running containers, and of the flag that widens it.',
    explanation: 'Without a flag, the list leaves out every container whose process has ended.',
    repair: 'list-containers',
  },
  right: ['docker ps -a', '  docker  ps\t--all ', 'ｄｏｃｋｅｒ ps -a'],
  wrong: ['docker ps', 'docker ps -A', '', ['docker ps -a']],
  partly: [],
}
