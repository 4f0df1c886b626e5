import { listValues } from '../../../kinds/parts/list-values'
import type { QuestionKey } from '../../catalog/types'
import { gradeChoice } from './grade-choice'

/** `misconceptions` are those that a wrong answer shows, or with a right one those that it repairs. */
export type Verdict = { right: boolean; score: number; misconceptions: string[] }

/** What is kept of an answer by the key of its question. */
export function toVerdict(key: QuestionKey, choice: string[] | string): Verdict {
  const { right, score, misconceptions } = gradeChoice(key, choice)
  return { right, score, misconceptions: right ? listRepaired(key) : misconceptions }
}

/** Ids of the misconceptions that a right answer repairs: all that some answer to the question shows. */
export const listRepaired = (key: QuestionKey) => [...new Set(listValues(key, 'misconception'))].sort()
