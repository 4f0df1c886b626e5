import type { QuestionKey } from '../../catalog/types'
import type { Feedback } from '../types'
import { findNearMiss, gradeChoice } from './grade-choice'

type FeedbackWithIds = Omit<Feedback, 'misconceptions'> & { misconceptionIds: string[] }

/**
 * What a learner is told about a submitted answer.
 * @param reveal true after giving up: everything. Otherwise the right answer stays hidden until it was given.
 */
export function toFeedback(key: QuestionKey, choice: string[] | string | null, reveal: boolean): FeedbackWithIds {
  const grade = choice === null ? { right: false, score: 0, misconceptions: [] } : gradeChoice(key, choice)
  const open = reveal || grade.right
  return {
    right: grade.right,
    score: grade.score,
    options: toOptions(key, choice, open),
    repair: key.repair,
    misconceptionIds: grade.misconceptions,
    ...toSummary(key, choice, grade),
    ...(open ? { explanation: key.explanation, ...toSolution(key) } : {}),
  }
}

function toOptions(key: QuestionKey, choice: string[] | string | null, open: boolean): Feedback['options'] {
  if (key.kind === 'single' || key.kind === 'multiple') {
    return key.options.filter((option) => open || choice?.includes(option.id)).map(({ id, right, feedback }) => ({ id, right, feedback }))
  }
  if (key.kind === 'order' && open) return key.steps.map(({ id, feedback }) => ({ id, right: true, feedback }))
  return []
}

function toSolution(key: QuestionKey): { solution?: Feedback['solution'] } {
  if (key.kind === 'text') return { solution: { texts: key.accept } }
  if (key.kind === 'order') return { solution: { order: key.steps.map((step) => step.id) } }
  return {}
}

function toSummary(key: QuestionKey, choice: string[] | string | null, grade: { right: boolean; score: number }): { summary?: string } {
  if (grade.right || choice === null) return {}
  if (key.kind === 'text')
    return { summary: (typeof choice === 'string' ? findNearMiss(key, choice)?.feedback : undefined) ?? key.feedback }
  if (key.kind === 'order') return { summary: key.feedback }
  const allRight = key.options.every((option) => option.right || !choice.includes(option.id))
  if (key.kind === 'multiple' && choice.length > 0 && allRight) return { summary: 'What you picked is right, but something is missing.' }
  return {}
}
