import { text } from 'node:stream/consumers'
import { prerenderToNodeStream } from 'react-dom/static'
import { compileQuestion } from '../../domain/catalog/compile-quiz'
import type { Question } from '../../domain/catalog/question-schema'
import type { QuestionKey } from '../../domain/catalog/types'
import { QuestionStates } from './question-states'

/** Questions in every state, as HTML. */
export async function drawQuestions(questions: Question[]): Promise<string> {
  const compiled = await Promise.all(questions.map(compileQuestion))
  const { prelude } = await prerenderToNodeStream(
    compiled.map(({ shown, key }, index) => (
      <QuestionStates key={shown.id} place={index} shown={shown} questionKey={{ ...key, lessonId: 'preview' } as QuestionKey} />
    )),
    // What follows an answer is loaded when it is needed. It is waited for, and stands where it belongs however long it is.
    { progressiveChunkSize: Number.POSITIVE_INFINITY },
  )
  return text(prelude)
}
