import 'server-only'
import { db, type Prisma } from '../../lib/db'
import { AppError } from '../../lib/errors'
import { toJoinCode } from './rules/join-code'
import type { LogKind } from './rules/log-kinds'
import { withCodeTry } from './with-code-try'

type Entered = 'joined' | 'was-in' | 'instructor' | 'removed'

/**
 * Makes a user a learner of the class with this code. Safe to repeat; after leaving it takes the old place up again,
 * first day of joining included. `source` is where the request came from, for the limit on wrong codes.
 * @throws AppError `not-found` as in previewClass, `conflict` for an instructor of the class and for whom a teacher removed,
 *   `too-many`
 */
export async function joinClass(args: { userId: string; code: string; source: string; now?: Date }): Promise<{ classId: string }> {
  const { userId, code } = args
  const now = args.now ?? new Date()
  const found = await withCodeTry(args, () =>
    db.$transaction(async (tx) => {
      // Locked, so that a code switched off or replaced meanwhile lets nobody in, and a pseudonym is drawn once.
      const [open] = await tx.$queryRaw<{ classId: string }[]>`
        SELECT id::text AS "classId" FROM "Class"
        WHERE "joinCode" = ${toJoinCode(code)} AND "joinOpen" AND "archivedAt" IS NULL FOR UPDATE`
      return open ? { ...open, entered: await enterAsLearner(tx, { userId, classId: open.classId, now }) } : null
    }),
  )
  if (found.entered === 'instructor') throw new AppError('conflict', 'You teach this class, so you cannot be one of its learners.')
  if (found.entered === 'removed')
    throw new AppError(
      'conflict',
      'An instructor removed you from this class, so its code does not let you in. Ask them for an invitation.',
    )
  return { classId: found.classId }
}

/**
 * Writes the membership of a learner in a class that the caller has locked. Safe to repeat. A removed learner comes back
 * only as `invited`; an instructor never becomes a learner of their class.
 */
export async function enterAsLearner(
  tx: Prisma.TransactionClient,
  {
    userId,
    classId,
    now,
    invited = false,
    group,
  }: { userId: string; classId: string; now: Date; invited?: boolean; group?: string | null },
): Promise<Entered> {
  const own = await tx.classMember.findUnique({ where: { classId_userId: { classId, userId } } })
  const isIn = own !== null && own.leftAt === null
  if (isIn) return own.role === 'learner' ? 'was-in' : 'instructor'
  if (own?.removed && !invited) return 'removed'
  const number = own?.number ?? (await drawNumber(tx, classId))
  const membership = { role: 'learner' as const, leftAt: null, removed: false, number, ...(group ? { group } : {}) }
  await tx.classMember.upsert({
    where: { classId_userId: { classId, userId } },
    create: { classId, userId, joinedAt: now, ...membership },
    update: membership,
  })
  await tx.classAct.create({ data: { classId, kind: 'joined' satisfies LogKind, actorId: userId, subjectId: userId, at: now } })
  return 'joined'
}

/** A number that the class has not given yet, out of somewhat more than it needs, so that it does not tell who came first. */
async function drawNumber(tx: Prisma.TransactionClient, classId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ number: number }[]>`
    SELECT n AS number
    FROM generate_series(1, (SELECT count(*)::int + 20 FROM "ClassMember" WHERE "classId" = ${classId}::uuid)) n
    WHERE NOT EXISTS (SELECT FROM "ClassMember" m WHERE m."classId" = ${classId}::uuid AND m.number = n)
    ORDER BY random() LIMIT 1`
  if (!row) throw new Error('twenty numbers more than members leave one free')
  return row.number
}
