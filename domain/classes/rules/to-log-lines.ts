import type { StoryRow } from './to-story'

export type LogRow = {
  at: Date
  receivedAt: Date
  type: 'lesson_completed' | 'completion_undone' | 'progress_reset'
  lessonId: string | null
}

/**
 * What the end of a log tells that the folds forgot: what was finished before a reset, taken back, and finished again after that.
 * `log` is in order, and may begin anywhere. `told`: what the folds say, which is not said twice.
 */
export function toLogLines(
  log: readonly LogRow[],
  { joinedAt, resetAt, told }: { joinedAt: Date; resetAt: Date | null; told: readonly StoryRow[] },
): StoryRow[] {
  const known = new Set(told.map(toKey))
  /** By lesson; what is not in it was last changed before this log begins, or never. */
  let done = new Map<string, boolean>()
  const lines = log.flatMap(({ at, receivedAt, type, lessonId }): StoryRow[] => {
    const line = { at, receivedAt, about: lessonId ?? '', done: 0, of: 0, beforeJoining: at < joinedAt }
    if (type === 'progress_reset') {
      done = new Map()
      return [{ ...line, about: '', kind: 'reset' }]
    }
    const [before, now] = [done.get(line.about), type === 'lesson_completed']
    done.set(line.about, now)
    if (before === now) return []
    if (!now) return [{ ...line, kind: 'undone' }]
    // What counts now is told by its first date, wherever the log begins.
    const wasForgotten = resetAt !== null && at <= resetAt
    return before === undefined && !wasForgotten ? [] : [{ ...line, kind: before === undefined ? 'lesson' : 'again' }]
  })
  return lines.filter((line) => !known.has(toKey(line)))
}

const toKey = ({ kind, about, at }: StoryRow) => `${kind} ${about} ${at.getTime()}`
