import type { Choice, Grade, Told } from '../contract'
import { isSameText } from '../parts/is-same-text'
import { findNearMiss, gradeTyped } from '../parts/near-misses'
import { WRONG } from '../parts/wrong'
import type { Key } from './compile'

const sameFor = (blank: Key['blanks'][number]) => (a: string, b: string) => isSameText(a, b, blank.caseSensitive)

/** Score: right blanks. */
export function grade(key: Key, choice: Choice): Grade {
  if (!Array.isArray(choice) || choice.length !== key.blanks.length) return WRONG
  const grades = key.blanks.map((blank, index) => gradeTyped(blank, choice[index] ?? '', sameFor(blank)))
  const score = grades.filter((one) => one.right).length / grades.length
  return { right: score === 1, score, misconceptions: [...new Set(grades.flatMap((one) => one.misconceptions))] }
}

/** Which blanks are right and what is said of the others; once the question is open, what belongs there. */
export function tell(key: Key, choice: Choice | null, isOpen: boolean): Told {
  const typed = Array.isArray(choice) && choice.length === key.blanks.length ? choice : null
  return {
    options: key.blanks.flatMap((blank, index) => {
      const text = typed?.[index]
      if (text === undefined) return []
      const { right } = gradeTyped(blank, text, sameFor(blank))
      const feedback = right ? '' : (findNearMiss(blank.nearMisses, text, sameFor(blank))?.feedback ?? blank.feedback)
      return [{ id: blank.id, right, feedback }]
    }),
    ...(isOpen ? { solution: { texts: solve(key) } } : {}),
  }
}

export const solve = (key: Key): string[] => key.blanks.map((blank) => blank.accept[0] ?? '')

/** Nothing that is known, and each near miss with the other blanks right. */
export function misses(key: Key): Choice[] {
  const right = solve(key)
  const nearly = key.blanks.flatMap(({ nearMisses }, at) =>
    nearMisses.map((near) => right.map((text, index) => (index === at ? (near.accept[0] ?? '') : text))),
  )
  return [right.map(() => '?'), ...nearly]
}
