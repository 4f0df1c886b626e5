import type { Choice, Grade, Told } from '../contract'
import { WRONG } from '../parts/wrong'
import type { Key } from './compile'

/** The one line that was picked. */
const readLine = (choice: Choice | null) => (Array.isArray(choice) && choice.length === 1 ? choice[0] : undefined)

export function grade(key: Key, choice: Choice): Grade {
  const picked = readLine(choice)
  if (picked !== undefined && key.right.includes(picked)) return { right: true, score: 1, misconceptions: [] }
  const misconception = key.lines.find((line) => line.id === picked)?.misconception
  return misconception ? { ...WRONG, misconceptions: [misconception] } : WRONG
}

/** Of the line that was picked; once the question is open, of all that tempt. */
export function tell(key: Key, choice: Choice | null, isOpen: boolean): Told {
  const picked = readLine(choice)
  const said = key.lines.find((line) => line.id === picked)
  const told = key.lines.filter((line) => isOpen || line.id === picked).map(({ id, feedback }) => ({ id, right: false, feedback }))
  return {
    options: picked === undefined || said ? told : [{ id: picked, right: key.right.includes(picked), feedback: '' }, ...told],
    ...(said ? {} : { summary: key.feedback }),
    ...(isOpen ? { solution: { lines: key.right } } : {}),
  }
}

export const solve = (key: Key): string[] => key.right.slice(0, 1)
/** Each line that tempts, and one of which nothing is known. */
export function misses(key: Key): Choice[] {
  const known = [...key.right, ...key.lines.map((line) => line.id)]
  const other = known.map((_id, index) => String(index + 1)).find((id) => !known.includes(id)) ?? String(known.length + 1)
  return [...key.lines.map((line) => [line.id]), [other]]
}
