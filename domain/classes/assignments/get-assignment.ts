import 'server-only'
import { db } from '../../../lib/db'
import { toPaging } from '../rules/to-paging'
import { MEMBER_NAME } from '../shown-name'
import { getAssignableGuide } from './get-assignable-guide'
import { readClassStandings } from './read-class-standings'
import { readFullStandings } from './read-standings'
import { requireAssignment } from './require-assignment'
import { type AssignmentNumbers, toAssignmentNumbers } from './rules/assignment-numbers'
import { toNeededParts } from './rules/to-needed-parts'
import { toPartLink } from './rules/to-part-link'
import type { StandingsQuery } from './schema'
import type { AssignableGuide, Assignment, PartLink, StandingRow, VersionRow } from './types'

/** Learners of one page. */
const PAGE_SIZE = 100
const inOrder = new Intl.Collator('en', { numeric: true })

export type AssignmentPage = {
  assignment: Assignment
  /** What was chosen. */
  items: PartLink[]
  /** Parts that count: those that the guide still has. */
  parts: number
  /** Newest first. `by` is null once the account is gone. */
  versions: VersionRow[]
  /** Of the whole class, whatever the filter. */
  numbers: AssignmentNumbers
  learners: StandingRow[]
  /** The learner of `learnerId`, on whichever page; null where there is none such. */
  chosen: StandingRow | null
  groups: string[]
  /** Learners that match state, group and search, on all pages. */
  total: number
  page: number
  pages: number
}

/**
 * An assignment for its page: what it asks for, how that came about, and how each active learner stands to it. A withdrawn one
 * counts for nobody, so it has no standings. `page: 'all'` gives every matching learner, for files.
 * @throws AppError `not-found` for anybody who may not see the class
 */
export async function getAssignment(
  args: {
    userId: string
    classId: string
    assignmentId: string
    learnerId?: string | undefined
    guide?: AssignableGuide
    now?: Date
    page?: number | 'all'
  } & Partial<Omit<StandingsQuery, 'page'>>,
): Promise<AssignmentPage> {
  const { userId, classId, assignmentId, guide = getAssignableGuide(), now = new Date() } = args
  const { timeZone, pseudonyms: _, ...assignment } = await requireAssignment({ userId, classId, assignmentId, act: 'see' })
  const assignments = assignment.withdrawnAt ? [] : [assignment]
  const rows: StandingRow[] = []
  if (assignments.length > 0)
    for await (const { learner, standings } of readClassStandings({ userId, classId, act: 'see', timeZone, assignments, guide, now }))
      for (const { state, exception } of standings) rows.push({ ...learner, state, exception })
  const matching = rows.filter(toMatch(args))
  const { page, pages, from, size } = toPaging({ asked: args.page, total: matching.length, size: PAGE_SIZE })
  const learners = matching.slice(from, from + size)
  const chosen = rows.find(({ userId }) => userId === args.learnerId)
  const shown = chosen ? [...learners, chosen] : learners
  // Of those who are shown only: it looks into the log of each.
  const received = await readFullStandings({ timeZone, assignments, learners: shown, guide, now, receipts: true })
  const withReceipt = (row: StandingRow) => ({ ...row, state: received.get(row.userId)?.[0]?.state ?? row.state })
  return {
    assignment,
    items: assignment.items.map((item) => toPartLink(item, guide)),
    parts: toNeededParts(assignment.parts, guide).length,
    versions: await listVersions(assignmentId),
    numbers: toAssignmentNumbers(rows.map(({ state }) => state)),
    learners: learners.map(withReceipt),
    chosen: chosen ? withReceipt(chosen) : null,
    groups: [...new Set(rows.flatMap(({ group }) => group ?? []))].sort(inOrder.compare),
    total: matching.length,
    page,
    pages,
  }
}

/** The search is that of the class table: any part of the name, letter case aside. */
function toMatch({ state: kind = 'all', group = '', search = '' }: Partial<Omit<StandingsQuery, 'page'>>) {
  const part = search.normalize('NFC').toLowerCase()
  return (row: StandingRow) =>
    (kind === 'all' || row.state.kind === kind) && (!group || row.group === group) && row.name.toLowerCase().includes(part)
}

/** Who made them may be a learner of the class by now, with a pseudonym. */
async function listVersions(assignmentId: string): Promise<VersionRow[]> {
  return db.$queryRaw<VersionRow[]>`
    SELECT v.version, v.title, v."dueAt", jsonb_array_length(v.parts)::int AS parts, v.need, v.at, (
      SELECT ${MEMBER_NAME} FROM "ClassMember" m JOIN "User" u ON u.id = m."userId"
      WHERE m."classId" = k.id AND m."userId" = v."byId") AS by
    FROM "AssignmentVersion" v JOIN "Assignment" a ON a.id = v."assignmentId" JOIN "Class" k ON k.id = a."classId"
    WHERE v."assignmentId" = ${assignmentId}::uuid
    ORDER BY v.version DESC`
}
