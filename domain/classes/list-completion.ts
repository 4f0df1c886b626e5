import 'server-only'
import { percent } from '../catalog/rules/percent'
import { listClassAssignments } from './assignments/list-class-assignments'
import { type GuideParts, readStandings } from './assignments/read-standings'
import type { AssignmentStanding } from './assignments/types'
import { type CompletionRecord, readCompletion } from './read-completion'
import { readStuck, type Stuck } from './read-stuck'
import { requireTaughtClass } from './require-taught-class'
import { daysBefore, daysBetween, startOfDay, toDay } from './rules/class-days'
import { toClassNumbers } from './rules/class-numbers'
import { QUIET_DAYS, toStatus } from './rules/learner-status'
import { toRisk } from './rules/to-risk'
import type { CompletionQuery } from './schema'
import type { Completion, CompletionRow } from './types'

/** Rows of one page. */
export const PAGE_SIZE = 100

/** One page holds every class: PostgreSQL's largest int. */
const MOST_LEARNERS = 2_147_483_647

/**
 * How far the learners of a class are through the guide's required lessons and its assignments. At most nine queries, however
 * large the class. `page: 'all'` gives every matching learner, for files.
 * Who is behind or at risk is a matter of the assignments, so these two filters look at the whole class before they page.
 * @throws AppError `not-found` for anybody who may not see the class
 */
export async function listCompletion(
  args: {
    userId: string
    classId: string
    guide: GuideParts
    page?: number | 'all'
    /** This learner only. */
    learnerId?: string
    now?: Date
  } & Partial<Omit<CompletionQuery, 'page'>>,
): Promise<Completion> {
  const { userId, classId, guide, filter = 'all', sort = 'name', search = '', group = '', page = 1, now = new Date() } = args
  const { timeZone } = await requireTaughtClass({ userId, classId })
  const lessonIds = guide.lessons.filter((lesson) => lesson.required !== false).map((lesson) => lesson.id)
  const today = toDay(now, timeZone)
  const looksAtAll = filter === 'behind' || filter === 'at-risk'
  const pageSize = page === 'all' || looksAtAll ? MOST_LEARNERS : PAGE_SIZE
  const [{ counts, records }, assignments] = await Promise.all([
    readCompletion({
      userId,
      classId,
      lessonIds,
      query: { filter, sort, search, group, page: page === 'all' || looksAtAll ? 1 : page },
      learnerId: args.learnerId ?? null,
      pageSize,
      quietBefore: startOfDay(daysBefore(today, QUIET_DAYS - 1), timeZone),
    }),
    listClassAssignments([classId]),
  ])
  const userIds = records.map((record) => record.userId)
  const [standings, stuck] = await Promise.all([
    readStandings({ timeZone, assignments: assignments.get(classId) ?? [], learners: records, guide, now }),
    readStuck(userIds, guide.lessons),
  ])
  const recordOf = new Map(records.map((record) => [record.userId, record]))
  const rows = records.map((record) =>
    toRow(record, {
      lessonIds,
      today,
      timeZone,
      now,
      assignments: standings.get(record.userId) ?? [],
      stuck: stuck.get(record.userId) ?? [],
    }),
  )
  const { learners, ...paging } = looksAtAll
    ? toPage(rows.filter(MATCHES[filter]), page)
    : { learners: rows, total: counts.total, page: counts.page }
  return {
    learners: learners.map((row) => ({ ...row, doneDays: toDoneDays(row, recordOf.get(row.userId), timeZone) })),
    total: paging.total,
    page: paging.page,
    pages: Math.max(1, Math.ceil(paging.total / (page === 'all' ? MOST_LEARNERS : PAGE_SIZE))),
    classNumbers: toClassNumbers({ ...counts, lessons: lessonIds.length }),
    groups: counts.groups,
  }
}

/** A row without its days, which are worked out for those that are answered: each costs some formatting. */
type Row = Omit<CompletionRow, 'doneDays'>

function toDoneDays({ doneLessonIds }: Row, record: CompletionRecord | undefined, timeZone: string): (string | null)[] {
  const doneAt = new Map(record?.doneLessonIds.map((id, index) => [id, record.doneAt[index]]))
  return doneLessonIds.map((id) => {
    const at = doneAt.get(id)
    return at ? toDay(at, timeZone) : null
  })
}

const MATCHES = {
  behind: (row: Row) => row.assignments.some(({ state }) => state.kind === 'overdue'),
  'at-risk': (row: Row) => row.risk.kind === 'at-risk',
}

function toPage(rows: Row[], asked: number | 'all') {
  if (asked === 'all') return { learners: rows, total: rows.length, page: 1 }
  const page = Math.min(asked, Math.max(1, Math.ceil(rows.length / PAGE_SIZE)))
  return { learners: rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE), total: rows.length, page }
}

function toRow(
  record: CompletionRecord,
  about: { lessonIds: string[]; today: string; timeZone: string; now: Date; assignments: AssignmentStanding[]; stuck: Stuck[] },
): Row {
  const { lessonIds, today, timeZone, now, assignments, stuck } = about
  const { lastActiveAt, doneAt: _, ...shown } = record
  const done = new Set(record.doneLessonIds)
  const lastActiveDay = lastActiveAt && toDay(lastActiveAt, timeZone)
  const quietDays = lastActiveDay === null ? null : daysBetween(lastActiveDay, today)
  const joinedDay = toDay(record.joinedAt, timeZone)
  const finished = lessonIds.length > 0 && done.size >= lessonIds.length
  return {
    ...shown,
    doneLessonIds: lessonIds.filter((id) => done.has(id)),
    doneCount: done.size,
    percent: percent(done.size, lessonIds.length),
    lastActiveDay,
    quietDays,
    joinedDay,
    status: toStatus({ done: done.size, of: lessonIds.length, quietDays }),
    assignments,
    risk: toRisk({ finished, assignments, quietDays, joinedDays: daysBetween(joinedDay, today), stuck, now }),
  }
}
