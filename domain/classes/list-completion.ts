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
import { toPaging } from './rules/to-paging'
import { toRisk } from './rules/to-risk'
import type { CompletionQuery } from './schema'
import type { Completion, CompletionRow } from './types'

/** Rows of one page. */
export const PAGE_SIZE = 100

/** One page holds every class: PostgreSQL's largest int. */
const MOST_LEARNERS = 2_147_483_647

/**
 * How far the learners of a class are through the guide's required lessons and its assignments. At most nine queries, however
 * large the class, and one more for two filters. `page: 'all'` gives every matching learner, for files.
 * Who is behind or at risk is a matter of the assignments, so these two look at the whole class, without what does not decide it,
 * before they page.
 * @throws AppError `not-found` for anybody who may not see the class
 */
export async function listCompletion(
  args: {
    userId: string
    classId: string
    guide: GuideParts
    page?: number | 'all'
    /** This learner only, of whom it also tells what was received after a due time. */
    learnerId?: string
    now?: Date
  } & Partial<Omit<CompletionQuery, 'page'>>,
): Promise<Completion> {
  const { userId, classId, guide, filter = 'all', sort = 'name', search = '', group = '', page = 1, now = new Date() } = args
  const { timeZone } = await requireTaughtClass({ userId, classId })
  const lessonIds = guide.lessons.filter((lesson) => lesson.required !== false).map((lesson) => lesson.id)
  const today = toDay(now, timeZone)
  const looksAtAll = filter === 'behind' || filter === 'at-risk'
  const size = page === 'all' || looksAtAll ? MOST_LEARNERS : PAGE_SIZE
  const read = (which: { query: CompletionQuery; learnerIds: string[] | null; details: boolean; pageSize: number }) =>
    readCompletion({ userId, classId, lessonIds, quietBefore: startOfDay(daysBefore(today, QUIET_DAYS - 1), timeZone), ...which })
  const [{ counts, records }, assignments] = await Promise.all([
    read({
      query: { filter, sort, search, group, page: page === 'all' || looksAtAll ? 1 : page },
      learnerIds: args.learnerId === undefined ? null : [args.learnerId],
      details: !looksAtAll,
      pageSize: size,
    }),
    listClassAssignments([classId]),
  ])
  const [standings, stuck] = await Promise.all([
    readStandings({
      timeZone,
      assignments: assignments.get(classId) ?? [],
      learners: records,
      guide,
      now,
      receipts: args.learnerId !== undefined,
    }),
    readStuck(
      records.map((record) => record.userId),
      guide.lessons,
    ),
  ])
  const toRows = (from: CompletionRecord[]) =>
    from.map((record) =>
      toRow(record, {
        lessonIds,
        today,
        timeZone,
        now,
        assignments: standings.get(record.userId) ?? [],
        stuck: stuck.get(record.userId) ?? [],
      }),
    )
  const paged: { learnerIds?: string[]; total: number; page: number } = looksAtAll
    ? toPage(toRows(records).filter(MATCHES[filter]), page)
    : { total: counts.total, page: counts.page }
  const shown = paged.learnerIds
    ? await read({
        query: { filter: 'all', sort, search: '', group: '', page: 1 },
        learnerIds: paged.learnerIds,
        details: true,
        pageSize: MOST_LEARNERS,
      })
    : { records }
  return {
    learners: toRows(shown.records).map((row, index) => ({ ...row, doneDays: toDoneDays(row, shown.records[index], timeZone) })),
    total: paged.total,
    page: paged.page,
    pages: Math.max(1, Math.ceil(paged.total / (page === 'all' ? MOST_LEARNERS : PAGE_SIZE))),
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

function toPage(rows: Row[], asked: number | 'all'): { learnerIds: string[]; total: number; page: number } {
  const { page, from, size } = toPaging({ asked, total: rows.length, size: PAGE_SIZE })
  return { learnerIds: rows.slice(from, from + size).map((row) => row.userId), total: rows.length, page }
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
  const finished = lessonIds.length > 0 && record.doneCount >= lessonIds.length
  return {
    ...shown,
    doneLessonIds: lessonIds.filter((id) => done.has(id)),
    percent: percent(record.doneCount, lessonIds.length),
    lastActiveDay,
    quietDays,
    joinedDay,
    status: toStatus({ done: record.doneCount, of: lessonIds.length, quietDays }),
    assignments,
    risk: toRisk({ finished, assignments, quietDays, joinedDays: daysBetween(joinedDay, today), stuck, now }),
  }
}
