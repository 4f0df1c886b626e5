import type { Card } from '../../progress/types'

type Due = { id: string; lessonId: string; due: string }

/**
 * What review brings: questions due before `until`, oldest first, at most `limit`,
 * and no two of one lesson in a row where that can be avoided.
 * @param lessonOf the lesson of a question, undefined for one that the guide no longer asks
 */
export function listDue(args: {
  cards: Record<string, Card>
  lessonOf: (questionId: string) => string | undefined
  until: string
  limit: number
}): Due[] {
  const due = Object.entries(args.cards)
    .flatMap(([id, card]) => {
      const lessonId = args.lessonOf(id)
      return card.status === 'active' && card.due < args.until && lessonId !== undefined ? [{ id, lessonId, due: card.due }] : []
    })
    .sort((a, b) => (a.due !== b.due ? (a.due < b.due ? -1 : 1) : a.id < b.id ? -1 : 1))
  return mix(due.slice(0, Math.max(0, args.limit)))
}

/** Takes the oldest that leaves a rest which can still be mixed. */
function mix(due: readonly Due[]): Due[] {
  const rest = [...due]
  const mixed: Due[] = []
  while (rest.length > 0) {
    const last = mixed.at(-1)?.lessonId
    const others = rest.filter((one) => one.lessonId !== last)
    const next = others.find((one) => canBeMixed(rest, one)) ?? fromLargest(others, rest) ?? (rest[0] as Due)
    rest.splice(rest.indexOf(next), 1)
    mixed.push(next)
  }
  return mixed
}

/** Whether the others of `rest` fit behind `next` with no two of a lesson in a row. */
function canBeMixed(rest: readonly Due[], next: Due): boolean {
  const left = rest.length - 1
  return [...countByLesson(rest)].every(([lessonId, count]) =>
    lessonId === next.lessonId ? count - 1 <= Math.floor(left / 2) : count <= Math.ceil(left / 2),
  )
}

/** Where it cannot be avoided altogether: from the lesson that there is most of, which leaves the fewest pairs. */
function fromLargest(others: readonly Due[], rest: readonly Due[]): Due | undefined {
  const counts = countByLesson(rest)
  const most = Math.max(0, ...others.map((one) => counts.get(one.lessonId) ?? 0))
  return others.find((one) => counts.get(one.lessonId) === most)
}

function countByLesson(due: readonly Due[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { lessonId } of due) counts.set(lessonId, (counts.get(lessonId) ?? 0) + 1)
  return counts
}
