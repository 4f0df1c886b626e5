import 'server-only'
import { percent } from '../catalog/rules/percent'
import { type CompletionRecord, readCompletion } from './read-completion'
import { requireTaughtClass } from './require-taught-class'
import { daysBefore, daysBetween, startOfDay, toDay } from './rules/class-days'
import { toClassNumbers } from './rules/class-numbers'
import { QUIET_DAYS, toStatus } from './rules/learner-status'
import type { CompletionQuery } from './schema'
import type { Completion, CompletionRow } from './types'

/** Rows of one page. */
export const PAGE_SIZE = 100

/**
 * How far the learners of a class are through `lessons`, the active and required ones in curriculum order.
 * Three queries, however large the class. `page: 'all'` gives every matching learner, for the CSV.
 * @throws AppError `not-found` for anybody who does not teach the class
 */
export async function listCompletion(
  args: { userId: string; classId: string; lessons: readonly { id: string }[]; page?: number | 'all'; now?: Date } & Partial<
    Omit<CompletionQuery, 'page'>
  >,
): Promise<Completion> {
  const { userId, classId, filter = 'all', sort = 'name', search = '', page = 1, now = new Date() } = args
  const { timeZone } = await requireTaughtClass({ userId, classId })
  const lessonIds = args.lessons.map((lesson) => lesson.id)
  const today = toDay(now, timeZone)
  const pageSize = page === 'all' ? MOST_LEARNERS : PAGE_SIZE
  const { counts, records } = await readCompletion({
    userId,
    classId,
    lessonIds,
    query: { filter, sort, search, page: page === 'all' ? 1 : page },
    pageSize,
    quietBefore: startOfDay(daysBefore(today, QUIET_DAYS - 1), timeZone),
  })
  return {
    learners: records.map((record) => toRow(record, { lessonIds, today, timeZone })),
    total: counts.total,
    page: counts.page,
    pages: Math.max(1, Math.ceil(counts.total / pageSize)),
    classNumbers: toClassNumbers({ ...counts, lessons: lessonIds.length }),
  }
}

/** One page holds every class: PostgreSQL's largest int. */
const MOST_LEARNERS = 2_147_483_647

function toRow(
  record: CompletionRecord,
  { lessonIds, today, timeZone }: { lessonIds: string[]; today: string; timeZone: string },
): CompletionRow {
  const done = new Set(record.doneLessonIds)
  const lastActiveDay = record.lastActiveAt && toDay(record.lastActiveAt, timeZone)
  const quietDays = lastActiveDay === null ? null : daysBetween(lastActiveDay, today)
  return {
    ...record,
    doneLessonIds: lessonIds.filter((id) => done.has(id)),
    doneCount: done.size,
    percent: percent(done.size, lessonIds.length),
    lastActiveDay,
    quietDays,
    joinedDay: toDay(record.joinedAt, timeZone),
    status: toStatus({ done: done.size, of: lessonIds.length, quietDays }),
  }
}
