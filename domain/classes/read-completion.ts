import 'server-only'
import { db, Prisma } from '../../lib/db'
import type { CompletionQuery } from './schema'
import { byName, SHOWN_NAME } from './shown-name'
import { isTaughtBy } from './taught-by'

export type CompletionRecord = {
  userId: string
  /** As instructors see it. */
  name: string
  group: string | null
  joinedAt: Date
  doneCount: number
  doneLessonIds: string[]
  /** When each of these was done for the first time; null where that is not known. */
  doneAt: (Date | null)[]
  doneBeforeJoining: number
  questionsRight: number
  questionsAnswered: number
  lastActiveAt: Date | null
}
export type CompletionCounts = {
  learners: number
  learnersDone: number
  lessonsDone: number
  /** All groups of the class, in order. */
  groups: string[]
  /** Learners that match. */
  total: number
  page: number
}
type Row = CompletionCounts & (CompletionRecord | { [Key in keyof CompletionRecord]: null })

/**
 * The completion of a class in one statement, so that rows and totals are of one moment and the permission has no gap.
 * Lessons are counted for every learner as bits that are kept with the account; ids of lessons and quiz answers are read for the
 * page only.
 * `learnerIds`: only these of them. `details`: without, `doneLessonIds` and all numbers but `doneCount` are left empty.
 * `quietBefore`: a learner whose newest activity lies before this instant is quiet.
 */
export async function readCompletion(args: {
  userId: string
  classId: string
  lessonIds: string[]
  query: CompletionQuery
  learnerIds: string[] | null
  details: boolean
  pageSize: number
  quietBefore: Date
}): Promise<{ counts: CompletionCounts; records: CompletionRecord[] }> {
  const { userId, classId, lessonIds, query, learnerIds, details, pageSize, quietBefore } = args
  const rows = await db.$queryRaw<Row[]>`
    WITH zeros AS (
      SELECT repeat('0', coalesce(max(number), 0) + 1)::varbit AS bits FROM "LessonNumber"
    ), asked AS MATERIALIZED (
      SELECT zeros.bits AS zeros, coalesce(bit_or(set_bit(zeros.bits, n.number, 1)), zeros.bits) AS bits
      FROM zeros LEFT JOIN "LessonNumber" n ON n."lessonId" = ANY(${lessonIds}::text[]) GROUP BY zeros.bits
    ), learner AS MATERIALIZED (
      SELECT m."userId", m."joinedAt", m."group", ${SHOWN_NAME} AS name,
        -- A learner's bits are as many as there were lessons when they were written.
        coalesce(bit_count((u."doneLessons" || substring(asked.zeros FROM length(u."doneLessons") + 1)) & asked.bits), 0)::int AS done
      FROM "ClassMember" m JOIN "User" u ON u.id = m."userId" JOIN "Class" k ON k.id = m."classId" CROSS JOIN asked
      WHERE m."classId" = ${classId}::uuid AND m.role = 'learner' AND m."leftAt" IS NULL AND ${isTaughtBy(userId, classId, 'see')}
    ), matching AS MATERIALIZED (
      SELECT * FROM learner l WHERE ${matches(query, lessonIds.length, quietBefore)} AND (${learnerIds}::uuid[] IS NULL OR l."userId" = ANY(${learnerIds}::uuid[]))
    ), counts AS (
      SELECT count(*)::int AS learners,
        (count(*) FILTER (WHERE done = ${lessonIds.length} AND done > 0))::int AS "learnersDone",
        coalesce(sum(done), 0)::int AS "lessonsDone",
        (SELECT coalesce(array_agg(g."group" ORDER BY g."group"), '{}')
          FROM (SELECT DISTINCT "group" FROM learner WHERE "group" IS NOT NULL) g) AS groups,
        (SELECT count(*)::int FROM matching) AS total
      FROM learner
    ), wanted AS (
      SELECT *, least(${query.page}::int, greatest(1, ceil(total / ${pageSize}::float8)))::int AS page FROM counts
    ), shown AS (
      -- Only the page is sorted through: the rest is compared with its last row.
      SELECT l.*, row_number() OVER (ORDER BY ${order(query)}) AS place FROM (
        SELECT * FROM matching l
        ORDER BY ${order(query)}
        LIMIT ${pageSize} OFFSET (SELECT (page - 1) * ${pageSize}::bigint FROM wanted)
      ) l
    )
    SELECT wanted.*, l."userId"::text, l.name, l."group", l."joinedAt", l.done AS "doneCount", ${NEWEST_ACTIVITY} AS "lastActiveAt",
      d."doneLessonIds", d."doneAt", d."doneBeforeJoining", q."questionsRight", q."questionsAnswered"
    FROM wanted
    LEFT JOIN shown l ON true
    LEFT JOIN LATERAL (
      SELECT coalesce(array_agg(c."lessonId" ORDER BY c."lessonId"), '{}') AS "doneLessonIds",
        coalesce(array_agg(c."firstAt" ORDER BY c."lessonId"), '{}') AS "doneAt",
        (count(*) FILTER (WHERE c."firstAt" < l."joinedAt"))::int AS "doneBeforeJoining"
      FROM "LessonCompletion" c WHERE ${details} AND c."userId" = l."userId" AND c.done AND c."lessonId" = ANY(${lessonIds}::text[])
    ) d ON l."userId" IS NOT NULL
    LEFT JOIN LATERAL (
      SELECT (count(*) FILTER (WHERE f."firstRight"))::int AS "questionsRight", count(f."firstRight")::int AS "questionsAnswered"
      FROM "QuestionState" f WHERE ${details} AND f."userId" = l."userId"
    ) q ON l."userId" IS NOT NULL
    ORDER BY l.place`
  const parted = rows.map(({ learners, learnersDone, lessonsDone, groups, total, page, ...record }) => ({
    counts: { learners, learnersDone, lessonsDone, groups, total, page },
    record,
  }))
  const [first] = parted
  if (!first) throw new Error('an aggregate without GROUP BY gives one row')
  return {
    counts: first.counts,
    records: parted.map(({ record }) => record).filter((record): record is CompletionRecord => record.userId !== null),
  }
}

/**
 * The newest event of the log, or of a checkpoint, of which the log knows nothing: one probe of the index (userId, at), where the
 * newest of all answers would take a hundred rows a learner, and the few attempts. Written where it is needed, so that the plain
 * view asks it for one page only.
 */
const NEWEST_ACTIVITY = Prisma.sql`greatest(
  (SELECT max(e.at) FROM "LearnerEvent" e WHERE e."userId" = l."userId"),
  (SELECT max(coalesce(c."finishedAt", c."startedAt")) FROM "CheckpointAttempt" c WHERE c."userId" = l."userId"))`

/**
 * The filters in the words of toStatus, and the search, letter case aside. Who is behind or at risk is known only once the
 * assignments are looked at: here these match all.
 */
function matches({ filter, search, group }: CompletionQuery, of: number, quietBefore: Date): Prisma.Sql {
  const finished = Prisma.sql`(l.done = ${of} AND l.done > 0)`
  const byFilter = {
    all: Prisma.sql`true`,
    behind: Prisma.sql`true`,
    'at-risk': Prisma.sql`true`,
    finished,
    'not-started': Prisma.sql`(l.done = 0 AND ${NEWEST_ACTIVITY} IS NULL)`,
    quiet: Prisma.sql`(NOT ${finished} AND ${NEWEST_ACTIVITY} < ${quietBefore})`,
  }[filter]
  const byGroup = group ? Prisma.sql`${byFilter} AND l."group" = ${group}` : byFilter
  if (!search) return byGroup
  return Prisma.sql`${byGroup} AND strpos(lower(l.name COLLATE "und-x-icu"), lower(${search.normalize('NFC')} COLLATE "und-x-icu")) > 0`
}

const BY_NAME = Prisma.sql`${byName(Prisma.sql`l.name`)}, l."userId"`

function order({ sort }: CompletionQuery): Prisma.Sql {
  return {
    name: BY_NAME,
    done: Prisma.sql`l.done DESC, ${BY_NAME}`,
    'least-done': Prisma.sql`l.done, ${BY_NAME}`,
    'last-active': Prisma.sql`${NEWEST_ACTIVITY} DESC NULLS LAST, ${BY_NAME}`,
    silent: Prisma.sql`${NEWEST_ACTIVITY} NULLS FIRST, ${BY_NAME}`,
  }[sort]
}
