import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { QUESTION_VERSIONS } from './start/deploy-questions'
import { isProgram } from './start/is-program'
import { runProgram } from './start/refusal'

/**
 * Writes the questions of this build into generated/, where each start reads them: so that a start need not read the
 * content. The content is read here and now, since it may have been written a moment ago.
 */
export async function writeQuestionVersions(): Promise<void> {
  const { listQuestionVersions } = await import('../domain/catalog/list-question-versions')
  mkdirSync(dirname(QUESTION_VERSIONS), { recursive: true })
  writeFileSync(QUESTION_VERSIONS, JSON.stringify(listQuestionVersions()))
}

if (isProgram(import.meta.url)) await runProgram(writeQuestionVersions)
