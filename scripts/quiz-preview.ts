import { join } from 'node:path'
import { openDataFolder } from './start/data-folder'
import { runProgram } from './start/refusal'
import { runStep } from './start/run-step'

/**
 * `npm run quiz:preview -- [question id | all]`: writes one page with a question in every state, and says where it is.
 * Without an id, the example of each kind. Views are rendered by a program of its own: this one runs as a server
 * does inside Next, where React has no hooks.
 */
await runProgram(async () => {
  const [wanted = ''] = process.argv.slice(2)
  const file = join(openDataFolder(process.env.LONGSHORE_DATA), 'quiz-preview', 'index.html')
  await runStep('Drawing the questions (quiz:preview)', 'tsx', ['scripts/preview/write-preview.tsx', file, wanted])
})
