import type { Choice, Grade, Told } from '../contract'
import { WRONG } from '../parts/wrong'
import type { Key } from './compile'

/** What was picked for each left, or null for what is no answer to this question. */
function readPicks(key: Key, choice: Choice | null): Map<string, string> | null {
  if (!Array.isArray(choice)) return null
  const picks = new Map(choice.map((pair) => pair.split('=', 2) as [string, string]))
  return picks.size === choice.length && [...picks.keys()].every((left) => key.pairs.some((pair) => pair.left === left)) ? picks : null
}

/** Score: right pairs. */
export function grade(key: Key, choice: Choice): Grade {
  const picks = readPicks(key, choice)
  if (!picks) return WRONG
  const score = key.pairs.filter((pair) => picks.get(pair.left) === pair.right).length / key.pairs.length
  if (score === 1) return { right: true, score, misconceptions: [] }
  const shown = key.decoys.flatMap(({ id, misconception }) => (misconception && [...picks.values()].includes(id) ? [misconception] : []))
  return { right: false, score, misconceptions: [...new Set([...shown, ...(key.misconception ? [key.misconception] : [])])] }
}

/** Of the pairs that were made; once the question is open, of all. */
export function tell(key: Key, choice: Choice | null, isOpen: boolean): Told {
  const picks = readPicks(key, choice) ?? new Map<string, string>()
  return {
    options: key.pairs
      .filter((pair) => isOpen || picks.get(pair.left))
      .map((pair) => {
        const right = picks.get(pair.left) === pair.right
        const decoy = key.decoys.find(({ id }) => id === picks.get(pair.left))
        return { id: pair.left, right, feedback: right || isOpen ? pair.feedback : (decoy?.feedback ?? '') }
      }),
    summary: key.feedback,
    ...(isOpen ? { solution: { pairs: solve(key) } } : {}),
  }
}

export const solve = (key: Key): string[] => key.pairs.map(({ left, right }) => `${left}=${right}`)

/** Each left with the right of its neighbor, two of them changed over, and each decoy once. */
export function misses(key: Key): Choice[] {
  const rights = key.pairs.map((pair) => pair.right)
  const toChoice = (order: string[]) => key.pairs.map(({ left }, index) => `${left}=${order[index]}`)
  const [first = '', second = '', ...rest] = rights
  return [
    toChoice([...rights.slice(1), first]),
    toChoice([second, first, ...rest]),
    ...key.decoys.map(({ id }) => toChoice([id, second, ...rest])),
  ]
}
