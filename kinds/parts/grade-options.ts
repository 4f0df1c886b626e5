import type { Choice, Grade, Told } from '../contract'
import type { KeyOptions } from './compile-options'
import { WRONG } from './wrong'

/** (Right picks - wrong picks) / right, not below 0. One right option and one pick are the single choice. */
export function gradeOptions(key: KeyOptions, choice: Choice): Grade {
  if (!Array.isArray(choice)) return WRONG
  const ids = new Set(choice)
  const picked = key.options.filter((option) => ids.has(option.id))
  if (picked.length !== ids.size) return WRONG
  const of = key.options.filter((option) => option.right).length
  const right = picked.filter((option) => option.right).length
  const score = Math.max(0, (right - (picked.length - right)) / of)
  return {
    right: score === 1,
    score,
    misconceptions: picked.flatMap((option) => (!option.right && option.misconception ? [option.misconception] : [])),
  }
}

/** The picked options; all of them once the question is open. */
export function tellOptions(key: KeyOptions, choice: Choice | null, isOpen: boolean): Told {
  return {
    options: key.options
      .filter((option) => isOpen || (Array.isArray(choice) && choice.includes(option.id)))
      .map(({ id, right, feedback }) => ({ id, right, feedback })),
  }
}

export const listRight = (key: KeyOptions) => key.options.filter((option) => option.right).map((option) => option.id)
export const listWrong = (key: KeyOptions) => key.options.filter((option) => !option.right).map((option) => option.id)
