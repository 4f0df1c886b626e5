import type { z } from 'zod'
import type { Fixture } from '../contract'
import type { schema } from './schema'

export const fixture: Fixture<z.input<typeof schema>> = {
  question: {
    id: 'q-example-predict',
    kind: 'predict',
    prompt: 'What does the last command print?',
    code: {
      lang: 'console',
      text: '$ docker run --name one alpine sh -c "echo first > /note"\n$ docker run --name two alpine sh -c "cat /note || echo nothing"\n',
    },
    accept: ["cat: can't open '/note': No such file or directory\nnothing", 'nothing'],
    hint: 'what the shell itself prints is enough',
    nearMisses: [
      { accept: ['first'], feedback: 'That file is in the layer of the other container.', misconception: 'containers-share-files' },
    ],
    feedback: 'Ask in which container the file was written.',
    explanation: 'Each container starts from the image, with an empty layer of its own.',
    repair: 'layers-of-containers',
  },
  right: ['nothing', '\n\nnothing  \n', "cat: can't open '/note': No such file or directory\r\nnothing"],
  wrong: ['first', 'Nothing', ' nothing', '', ['nothing']],
  partly: [],
}
