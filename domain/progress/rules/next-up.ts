/** What the rule needs to know of a lesson. */
type Candidate = { id: string; required: boolean }

/** A lesson counts as visited lately for this long. */
const RESUME_DAYS = 14

/**
 * The first unfinished lesson in curriculum order, required ones before optional ones; null when all are done.
 * `skipped` is how many required lessons are done beyond it.
 */
export function findNextUp<T extends Candidate>(
  lessons: readonly T[],
  isDone: (id: string) => boolean,
): { next: T | null; skipped: number } {
  const open = lessons.filter((lesson) => !isDone(lesson.id))
  const next = open.find((lesson) => lesson.required) ?? open[0] ?? null
  const skipped = next ? lessons.slice(lessons.indexOf(next)).filter((lesson) => lesson.required && isDone(lesson.id)).length : 0
  return { next, skipped }
}

/**
 * The unfinished lesson visited last within 14 days, unless it is next up: a second way in.
 * @param visits instants (ISO 8601) by lesson id
 */
export function findResume<T extends Candidate>(
  lessons: readonly T[],
  isDone: (id: string) => boolean,
  visits: Record<string, string>,
  now: Date,
): T | null {
  const since = new Date(now.getTime() - RESUME_DAYS * 24 * 60 * 60 * 1000).toISOString()
  const { next } = findNextUp(lessons, isDone)
  const visited = lessons.filter((lesson) => lesson !== next && !isDone(lesson.id) && (visits[lesson.id] ?? '') > since)
  return visited.sort((a, b) => ((visits[a.id] ?? '') < (visits[b.id] ?? '') ? 1 : -1))[0] ?? null
}
