import type { AssignableGuide } from '../assignments/types'
import type { StoryLine } from '../types'
import { toDay, toShortDay } from './class-days'
import { LOG_KINDS, type LogKind } from './log-kinds'

/** Lines of a story that are told; the newest. */
export const MOST_LINES = 200

/** `again`: finished after it was taken back. */
export type StoryRow = {
  at: Date
  /** When the server was told; null where it dates them itself. */
  receivedAt: Date | null
  kind: 'lesson' | 'again' | 'undone' | 'reset' | 'quiz' | 'checkpoint' | LogKind
  about: string
  done: number
  of: number
  beforeJoining: boolean
}

/** Rows from the newest as lines to read. What was received on a later day than its own says so. */
export function toStory(rows: readonly StoryRow[], { guide, timeZone }: { guide: AssignableGuide; timeZone: string }): StoryLine[] {
  const lines = gatherAnswers(rows.map((line) => ({ ...line, day: toDay(line.at, timeZone) }))).slice(0, MOST_LINES)
  return lines.map((line) => ({ at: line.at, day: line.day, text: `${toText(line, guide)}${toReceipt(line, timeZone)}` }))
}

/**
 * The first answers to one quiz on one day are one line, where the newest of them is, with the last receipt. Gathered here and not
 * in the database, whose list of time zones is another than that of Node.js.
 */
function gatherAnswers<T extends StoryRow & { day: string }>(rows: readonly T[]): T[] {
  const lines = new Map<string, T>()
  for (const [index, row] of rows.entries()) {
    const key = row.kind === 'quiz' ? `${row.day} ${row.about}` : `${index}`
    const line = lines.get(key)
    const receivedAt = line?.receivedAt && (!row.receivedAt || line.receivedAt > row.receivedAt) ? line.receivedAt : row.receivedAt
    lines.set(key, line ? { ...line, done: line.done + row.done, of: line.of + row.of, receivedAt } : row)
  }
  return [...lines.values()]
}

function toReceipt({ receivedAt, day }: StoryRow & { day: string }, timeZone: string): string {
  const on = receivedAt && toDay(receivedAt, timeZone)
  return on && on > day ? `, received ${toShortDay(on)}` : ''
}

function toText({ kind, about, done, of, beforeJoining }: StoryRow, guide: AssignableGuide): string {
  const lesson = guide.lessons.find(({ id }) => id === about)?.title ?? about
  const before = beforeJoining ? ', before joining' : ''
  switch (kind) {
    case 'lesson':
      return `Finished "${lesson}"${before}`
    case 'again':
      return `Finished "${lesson}" again${before}`
    case 'undone':
      return `Took "${lesson}" back: not done${before}`
    case 'reset':
      return `Reset all progress: lessons and answers until then no longer count${before}`
    case 'quiz':
      return `First answers in "${lesson}": ${done} of ${of} right${before}`
    case 'checkpoint':
      return `Passed the checkpoint "${guide.modules.find(({ id }) => id === about)?.title ?? about}"${before}`
    default:
      return about ? `${LOG_KINDS[kind]}: ${about}` : (LOG_KINDS[kind] ?? kind)
  }
}
