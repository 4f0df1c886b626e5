/** What the rule needs to know of a lesson. */
type Candidate = { id: string; required: boolean }

/** A lesson counts as visited lately for this long. */
const RESUME_DAYS = 14

/** Unfinished lessons in curriculum order: the required ones, or the optional ones where no required one is left. */
function listCandidates<T extends Candidate>(lessons: readonly T[], isDone: (id: string) => boolean): T[] {
  const open = lessons.filter((lesson) => !isDone(lesson.id))
  const required = open.filter((lesson) => lesson.required)
  return required.length > 0 ? required : open
}

/**
 * The first candidate; null when all are done. `skipped` is how many candidates, next up included, the learner went past:
 * those with a finished lesson beyond them.
 */
export function findNextUp<T extends Candidate>(
  lessons: readonly T[],
  isDone: (id: string) => boolean,
): { next: T | null; skipped: number } {
  const candidates = listCandidates(lessons, isDone)
  const farthest = lessons.findLastIndex((lesson) => isDone(lesson.id))
  const skipped = candidates.filter((lesson) => lessons.indexOf(lesson) < farthest).length
  return { next: candidates[0] ?? null, skipped }
}

/**
 * The candidate visited last within 14 days, unless it is next up: a second way in.
 * @param visits instants (ISO 8601) by lesson id
 */
export function findResume<T extends Candidate>(
  lessons: readonly T[],
  isDone: (id: string) => boolean,
  visits: Record<string, string>,
  now: Date,
): T | null {
  const since = new Date(now.getTime() - RESUME_DAYS * 24 * 60 * 60 * 1000).toISOString()
  const candidates = listCandidates(lessons, isDone)
  const visited = candidates.filter((lesson) => (visits[lesson.id] ?? '') > since)
  const [last] = visited.sort((a, b) => ((visits[a.id] ?? '') < (visits[b.id] ?? '') ? 1 : -1))
  return last && last !== candidates[0] ? last : null
}
