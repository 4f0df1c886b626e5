import 'server-only'
import { db, Prisma } from '../../../lib/db'
import { requireTaughtClass } from '../require-taught-class'
import { toDay } from '../rules/class-days'
import { toPaging } from '../rules/to-paging'
import { MEMBER_NAME, nameOfMember } from '../shown-name'
import { isTaughtBy } from '../taught-by'
import type { FormerList, FormerPerson } from './types'

const PAGE_SIZE = 100

type Row = Omit<FormerPerson, 'leftDay'> & { leftAt: Date }

/**
 * Who left a class or was removed, the last first, a page of 100, by the names that instructors see, found by name. Three
 * statements, however many they are.
 * @throws AppError `not-found` for anybody who may not see the class
 */
export async function listFormer(args: { userId: string; classId: string; search?: string; page?: number }): Promise<FormerList> {
  const { userId, classId } = args
  const { id, timeZone } = await requireTaughtClass({ userId, classId })
  const search = (args.search ?? '').trim().normalize('NFC')
  const matching = Prisma.sql`
    "ClassMember" m JOIN "User" u ON u.id = m."userId" JOIN "Class" k ON k.id = m."classId"
    WHERE m."classId" = ${id}::uuid AND m."leftAt" IS NOT NULL AND ${isTaughtBy(userId, id, 'see')}
      AND (${search} = '' OR strpos(lower(${MEMBER_NAME} COLLATE "und-x-icu"), lower(${search} COLLATE "und-x-icu")) > 0)`
  const [counted] = await db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM ${matching}`
  const total = counted?.total ?? 0
  const { page, pages, from, size } = toPaging({ asked: args.page, total, size: PAGE_SIZE })
  const rows = await db.$queryRaw<Row[]>`
    SELECT m."userId"::text, ${MEMBER_NAME} AS name, m.role, m."leftAt", m.removed,
      (SELECT ${nameOfMember(Prisma.sql`a."actorId"`)} FROM "ClassAct" a
        WHERE a."subjectId" = m."userId" AND a."classId" = m."classId" AND a.kind = 'removed' AND m.removed
        ORDER BY a.at DESC, a.id DESC LIMIT 1) AS "removedBy",
      EXISTS (SELECT FROM "ClassInvite" i WHERE i."classId" = m."classId" AND i.email = u.email
        AND i."acceptedAt" IS NULL AND i."declinedAt" IS NULL AND i."withdrawnAt" IS NULL) AS invited
    FROM ${matching}
    ORDER BY m."leftAt" DESC, m."userId" LIMIT ${size} OFFSET ${from}`
  const people = rows.map(({ leftAt, ...person }) => ({ ...person, leftDay: toDay(leftAt, timeZone) }))
  return { people, total, page, pages }
}
