import type { Choice, Grade, Told } from '../contract'
import { findNearMiss, gradeTyped } from '../parts/near-misses'
import { WRONG } from '../parts/wrong'
import type { Key } from './compile'

/** What a terminal shows: blanks at the end of a line and blank lines around the output cannot be seen. */
const toOutput = (text: string) =>
  text
    .split(/\r\n?|\n/)
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/^\n+|\n+$/g, '')

const isSame = (a: string, b: string) => toOutput(a) === toOutput(b)

export function grade(key: Key, choice: Choice): Grade {
  return typeof choice === 'string' ? gradeTyped(key, choice, isSame) : WRONG
}

export function tell(key: Key, choice: Choice | null, isOpen: boolean): Told {
  const miss = typeof choice === 'string' ? findNearMiss(key.nearMisses, choice, isSame) : undefined
  return {
    options: [],
    summary: miss?.feedback ?? key.feedback,
    ...(isOpen ? { solution: { texts: key.accept.map(toOutput) } } : {}),
  }
}

export const solve = (key: Key): Choice => toOutput(key.accept[0] ?? '')
export const misses = (key: Key): Choice[] => [...key.nearMisses.map((near) => near.accept[0] ?? ''), 'I do not know']
