import type { Choice, Grade, Told } from '../contract'
import { WRONG } from '../parts/wrong'
import type { Key } from './compile'

/** Score: steps in their place. */
export function grade(key: Key, choice: Choice): Grade {
  if (!Array.isArray(choice) || choice.length !== key.steps.length || new Set(choice).size !== choice.length) return WRONG
  const inPlace = key.steps.filter((step, index) => choice[index] === step.id).length
  const right = inPlace === key.steps.length
  return { right, score: inPlace / key.steps.length, misconceptions: !right && key.misconception ? [key.misconception] : [] }
}

/** Nothing of single steps before the order is open: which of them is in its place would be half the answer. */
export function tell(key: Key, _choice: Choice | null, isOpen: boolean): Told {
  if (!isOpen) return { options: [], summary: key.feedback }
  return {
    options: key.steps.map(({ id, feedback }) => ({ id, right: true, feedback })),
    summary: key.feedback,
    solution: { order: key.steps.map((step) => step.id) },
  }
}

export const solve = (key: Key): string[] => key.steps.map((step) => step.id)
/** Backwards, each step one place too early, and the first two changed over. */
export function misses(key: Key): Choice[] {
  const [first = '', second = '', ...rest] = solve(key)
  return [solve(key).reverse(), [second, ...rest, first], [second, first, ...rest]]
}
