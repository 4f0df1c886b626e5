import type { Choice, Grade } from '../../../kinds/contract'
import { findKind } from '../../../kinds/find-kind'
import { WRONG } from '../../../kinds/parts/wrong'
import type { QuestionKey } from '../../catalog/types'

/** `score` is from 0 to 1; `right` only with the full score. `misconceptions` are the ids that the answer shows. */
export type GradedChoice = Grade

/** The verdict on an answer. Total: anything that does not fit the question is wrong, never an error. */
export function gradeChoice(key: QuestionKey, choice: Choice): GradedChoice {
  return findKind(key.kind as string)?.grade(key, choice) ?? WRONG
}
