import 'server-only'
import { listValues } from '../../../kinds/parts/list-values'
import { getQuestionKey } from '../../catalog/get-question-key'

export type Showing = { what: string; questionId: string }

/** What an answer to each of these questions can show, as the questions are now: `question ID` and each `misconception ID`. */
export function listShowing(questionIds: readonly string[]): Showing[] {
  return questionIds.flatMap((questionId) => {
    const misconceptions = new Set(listValues(getQuestionKey(questionId), 'misconception'))
    return [`question ${questionId}`, ...[...misconceptions].map((id) => `misconception ${id}`)].map((what) => ({ what, questionId }))
  })
}

/** Those of the questions that can show this: who is named are those of the number on the page. */
export function listQuestionsThatShow(what: string, questionIds: readonly string[]): string[] {
  return listShowing(questionIds).flatMap((showing) => (showing.what === what ? [showing.questionId] : []))
}
