import type { Choice, Told } from '../contract'
import type { KeyOptions } from '../parts/compile-options'
import { tellOptions } from '../parts/grade-options'

export { gradeOptions as grade, listRight as solve, pickWrong as miss } from '../parts/grade-options'

export function tell(key: KeyOptions, choice: Choice | null, isOpen: boolean): Told {
  const told = tellOptions(key, choice, isOpen)
  const isOnlyIncomplete = !isOpen && told.options.length > 0 && told.options.every((option) => option.right)
  return { ...told, ...(isOnlyIncomplete ? { summary: 'What you picked is right, but something is missing.' } : {}) }
}
