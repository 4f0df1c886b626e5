import 'server-only'
import { db, Prisma } from '../../../lib/db'
import { requireTaughtClass } from '../require-taught-class'
import { LOG_KINDS, type LogKind } from '../rules/log-kinds'
import { toPaging } from '../rules/to-paging'
import { nameOfMember } from '../shown-name'
import { isTaughtBy } from '../taught-by'
import { toLogDetail } from './rules/to-log-detail'
import type { LogLine } from './types'

const PAGE_SIZE = 50

type Row = {
  id: string
  kind: string
  at: Date
  detail: Record<string, unknown>
  actor: string | null
  subject: string | null
  self: boolean
}

/**
 * The log of a class, newest first, a page of 50. Three statements, however long it is. People are named as everywhere in the
 * class: learners by their pseudonym where it shows pseudonyms, also those who left. Nobody acts in a class without ever having
 * been in it, so a name that has no membership is left out rather than shown. `page: 'all'` gives all lines, for files.
 * @throws AppError `not-found` for anybody who may not see the class
 */
export async function listLog(args: {
  userId: string
  classId: string
  page?: number | 'all'
}): Promise<{ lines: LogLine[]; page: number; pages: number }> {
  const { userId, classId } = args
  const { id } = await requireTaughtClass({ userId, classId })
  const total = await db.classAct.count({ where: { classId: id } })
  const { page, pages, from, size } = toPaging({ asked: args.page, total, size: PAGE_SIZE })
  const rows = await db.$queryRaw<Row[]>`
    SELECT a.id::text, a.kind, a.at, a.detail, ${nameOfMember(Prisma.sql`a."actorId"`)} AS actor, ${nameOfMember(Prisma.sql`a."subjectId"`)} AS subject,
      coalesce(a."subjectId" = a."actorId", false) AS self
    FROM "ClassAct" a JOIN "Class" k ON k.id = a."classId"
    WHERE a."classId" = ${id}::uuid AND ${isTaughtBy(userId, id, 'see')}
    ORDER BY a.at DESC, a.id DESC LIMIT ${size} OFFSET ${from}`
  const lines = rows.map(({ kind, self, subject, ...row }) => ({
    ...row,
    subject: self ? null : subject,
    text: LOG_KINDS[kind as LogKind] ?? kind,
    detail: toLogDetail(kind, row.detail),
  }))
  return { lines, page, pages }
}
