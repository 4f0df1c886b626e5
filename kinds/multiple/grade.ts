import type { Choice, Told } from '../contract'
import type { KeyOptions } from '../parts/compile-options'
import { listRight, listWrong, tellOptions } from '../parts/grade-options'

export { gradeOptions as grade, listRight as solve } from '../parts/grade-options'

export function tell(key: KeyOptions, choice: Choice | null, isOpen: boolean): Told {
  const told = tellOptions(key, choice, isOpen)
  const isOnlyIncomplete = !isOpen && told.options.length > 0 && told.options.every((option) => option.right)
  return { ...told, ...(isOnlyIncomplete ? { summary: 'What you picked is right, but something is missing.' } : {}) }
}

/** Each wrong pick alone, what is right but incomplete, and one pick too many. */
export function misses(key: KeyOptions): Choice[] {
  const [right, wrong] = [listRight(key), listWrong(key)]
  return [...wrong.map((id) => [id]), ...(right.length > 1 ? [right.slice(1)] : []), [...right, ...wrong.slice(0, 1)]]
}
