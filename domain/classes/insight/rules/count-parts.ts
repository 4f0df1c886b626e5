import type { Choice } from '../../../../kinds/contract'
import type { CountedPart } from '../types'
import type { Third } from './item-statistics'
import { type AnswerPart, type AskedVersion, toAnswerParts } from './to-answer-parts'

/** So many different answers are told; what was typed may be endless. */
export const MOST_PARTS = 12

/**
 * How often each part of an answer was given, in all and by thirds: what could be picked in the order in which it was offered,
 * then the rest, the most frequent first.
 * `asked`: the version that this answer was given to.
 */
export function countParts(args: {
  offered: readonly AnswerPart[]
  answers: readonly { userId: string; choice: Choice; asked: AskedVersion }[]
  thirds: ReadonlyMap<string, Third> | null
}): { parts: CountedPart[]; others: { answers: number; total: number }; blank: number } {
  const { offered, answers, thirds } = args
  const counted = new Map(offered.map(({ id, ...part }) => [id, toCounted(part, thirds !== null)]))
  let blank = 0
  for (const { userId, choice, asked } of answers) {
    const parts = toAnswerParts(asked, choice)
    if (parts.length === 0) blank += 1
    for (const { id, ...part } of parts) {
      const count = counted.get(id) ?? toCounted(part, thirds !== null)
      counted.set(id, count)
      count.total += 1
      const third = thirds?.get(userId)
      if (count.thirds && third) count.thirds[third] += 1
    }
  }
  const all = [...counted.values()]
  const given = all.slice(offered.length).sort((a, b) => b.total - a.total || (toText(a) < toText(b) ? -1 : 1))
  const told = Math.max(0, MOST_PARTS - offered.length)
  const rest = given.slice(told)
  return {
    parts: [...all.slice(0, offered.length), ...given.slice(0, told)],
    others: { answers: rest.length, total: rest.reduce((sum, part) => sum + part.total, 0) },
    blank,
  }
}

const toText = ({ words }: CountedPart) => ('html' in words ? words.html : words.text)

function toCounted(part: Omit<AnswerPart, 'id'>, byThirds: boolean): CountedPart {
  return { ...part, total: 0, thirds: byThirds ? { bottom: 0, middle: 0, top: 0 } : null }
}
