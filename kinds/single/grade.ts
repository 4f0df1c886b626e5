import type { Choice, Grade } from '../contract'
import type { KeyOptions } from '../parts/compile-options'
import { gradeOptions, listWrong } from '../parts/grade-options'
import { WRONG } from '../parts/wrong'

export { listRight as solve, tellOptions as tell } from '../parts/grade-options'

export function grade(key: KeyOptions, choice: Choice): Grade {
  return new Set(choice).size === 1 ? gradeOptions(key, choice) : WRONG
}

export const misses = (key: KeyOptions): Choice[] => listWrong(key).map((id) => [id])
