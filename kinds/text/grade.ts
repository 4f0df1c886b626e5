import type { Choice, Grade, Told } from '../contract'
import { isSameText } from '../parts/is-same-text'
import { findNearMiss, gradeTyped } from '../parts/near-misses'
import { WRONG } from '../parts/wrong'
import type { Key } from './compile'

const sameFor = (key: Key) => (a: string, b: string) => isSameText(a, b, key.caseSensitive)

export function grade(key: Key, choice: Choice): Grade {
  return typeof choice === 'string' ? gradeTyped(key, choice, sameFor(key)) : WRONG
}

export function tell(key: Key, choice: Choice | null, isOpen: boolean): Told {
  const miss = typeof choice === 'string' ? findNearMiss(key.nearMisses, choice, sameFor(key)) : undefined
  return { options: [], summary: miss?.feedback ?? key.feedback, ...(isOpen ? { solution: { texts: key.accept } } : {}) }
}

export const solve = (key: Key): Choice => key.accept[0] ?? ''
export const misses = (key: Key): Choice[] => [...key.nearMisses.map((near) => near.accept[0] ?? ''), 'I do not know']
