import type { z } from 'zod'
import type { Fixture } from '../contract'
import type { schema } from './schema'

export const fixture: Fixture<z.input<typeof schema>> = {
  question: {
    id: 'q-example-multiple',
    kind: 'multiple',
    prompt: 'Which of these does an image hold?',
    options: [
      { id: 'files', text: 'The files of the program', right: true, feedback: 'Right. They are in its layers.' },
      { id: 'libraries', text: 'The libraries that it needs', right: true, feedback: 'Right. That is why it runs elsewhere too.' },
      {
        id: 'kernel',
        text: 'The kernel that it runs on',
        feedback: 'The kernel is that of the host. An image looks like a whole system, but has none.',
        misconception: 'container-is-a-small-vm',
      },
      { id: 'processes', text: 'The processes that run now', feedback: 'Processes belong to containers. An image is only files.' },
    ],
    explanation: 'An image is files and settings; the kernel comes from the host and processes from containers.',
    repair: 'what-an-image-holds',
  },
  right: [
    ['files', 'libraries'],
    ['libraries', 'files'],
  ],
  wrong: [['kernel'], ['files', 'kernel'], ['files', 'libraries', 'kernel', 'processes'], [], 'files'],
  partly: [
    { choice: ['files'], score: 0.5 },
    { choice: ['files', 'libraries', 'kernel'], score: 0.5 },
  ],
}
