import 'server-only'
import { db, Prisma } from '../../../lib/db'
import { requireTaughtClass } from '../require-taught-class'
import { toDay } from '../rules/class-days'
import { byName, MEMBER_NAME } from '../shown-name'
import { isTaughtBy } from '../taught-by'
import type { PeopleList, Person } from './types'

const PAGE_SIZE = 100

type Row = { members: number; total: number; page: number } & (
  | Omit<Person, 'joinedDay'>
  | { [Key in keyof Omit<Person, 'joinedDay'>]: null }
)

/** One page holds every class: PostgreSQL's largest int. */
const MOST_PEOPLE = 2_147_483_647

/** Teachers, assistants, then learners; each by name. */
const ORDER = Prisma.sql`
  array_position('{teacher,assistant,learner}'::text[], p.role::text),
  ${byName(Prisma.sql`p.name`)},
  p."userId"`

/**
 * The members of a class by the names that instructors see, a page of 100, found by name or group. Two statements, however
 * large the class. `page: 'all'` gives everybody who matches, for files.
 * @throws AppError `not-found` for anybody who may not see the class
 */
export async function listPeople(args: { userId: string; classId: string; search?: string; page?: number | 'all' }): Promise<PeopleList> {
  const { userId, classId } = args
  const [wantedPage, pageSize] = args.page === 'all' ? [1, MOST_PEOPLE] : [args.page ?? 1, PAGE_SIZE]
  const { id, timeZone } = await requireTaughtClass({ userId, classId })
  const search = (args.search ?? '').trim().normalize('NFC')
  const rows = await db.$queryRaw<Row[]>`
    WITH person AS MATERIALIZED (
      SELECT m."userId", m.role, m."group", m."joinedAt", ${MEMBER_NAME} AS name
      FROM "ClassMember" m JOIN "User" u ON u.id = m."userId" JOIN "Class" k ON k.id = m."classId"
      WHERE m."classId" = ${id}::uuid AND m."leftAt" IS NULL AND ${isTaughtBy(userId, id, 'see')}
    ), matching AS MATERIALIZED (
      SELECT * FROM person p
      WHERE ${search} = '' OR strpos(lower((p.name || E'\\n' || coalesce(p."group", '')) COLLATE "und-x-icu"), lower(${search} COLLATE "und-x-icu")) > 0
    ), wanted AS (
      SELECT (SELECT count(*)::int FROM person) AS members, total, least(${wantedPage}::int, greatest(1, ceil(total / ${pageSize}::float8)))::int AS page
      FROM (SELECT count(*)::int AS total FROM matching) t
    ), shown AS (
      SELECT p.*, row_number() OVER (ORDER BY ${ORDER}) AS place FROM matching p
      ORDER BY place LIMIT ${pageSize} OFFSET (SELECT (page - 1) * ${pageSize}::bigint FROM wanted)
    )
    SELECT wanted.*, s."userId"::text, s.name, s.role, s."group", s."joinedAt" FROM wanted LEFT JOIN shown s ON true ORDER BY s.place`
  const [first] = rows
  if (!first) throw new Error('an aggregate without GROUP BY gives one row')
  const people = rows.flatMap(({ members: _members, total: _total, page: _page, ...person }) =>
    person.userId === null ? [] : [{ ...person, joinedDay: toDay(person.joinedAt, timeZone) }],
  )
  const { total, members, page } = first
  return { people, total, members, page, pages: Math.max(1, Math.ceil(total / pageSize)) }
}
