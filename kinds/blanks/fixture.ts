import type { z } from 'zod'
import type { Fixture } from '../contract'
import type { schema } from './schema'

export const fixture: Fixture<z.input<typeof schema>> = {
  question: {
    id: 'q-example-blanks',
    kind: 'blanks',
    prompt: 'A web server listens on port 80 in its container. Complete the command, so that only this machine reaches it, on port 8080.',
    file: { lang: 'console', text: '$ docker run -d [[flag]] [[address]]:[[port]]:80 web' },
    blanks: [
      {
        id: 'flag',
        accept: ['-p', '--publish'],
        caseSensitive: true,
        hint: 'a flag',
        nearMisses: [
          {
            accept: ['-P', '--publish-all'],
            feedback: 'That one takes no ports: it publishes every exposed port on a port of its own choice.',
            misconception: 'expose-publishes',
          },
        ],
        feedback: 'A container is closed until a flag says otherwise. Which one opens a port?',
      },
      {
        id: 'address',
        accept: ['127.0.0.1', 'localhost'],
        caseSensitive: false,
        hint: 'an address',
        nearMisses: [{ accept: ['0.0.0.0'], feedback: 'That is every address of the machine, so others reach it too.' }],
        feedback: 'It is the address by which a machine reaches itself.',
      },
      { id: 'port', accept: ['8080'], caseSensitive: true, hint: 'a number', feedback: 'The port outside stands before the one inside.' },
    ],
    explanation: 'The order is address, port outside, port inside.',
    repair: 'publish-a-port',
  },
  right: [
    ['-p', '127.0.0.1', '8080'],
    [' --publish ', 'LOCALHOST', '8080'],
  ],
  wrong: [['-P', '0.0.0.0', '80'], ['', '', ''], ['-p'], [], '-p'],
  partly: [
    { choice: ['-P', '127.0.0.1', '8080'], score: 2 / 3 },
    { choice: ['-p', '0.0.0.0', ''], score: 1 / 3 },
  ],
}
