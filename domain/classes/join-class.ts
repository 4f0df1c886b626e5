import 'server-only'
import { db, type Prisma } from '../../lib/db'
import { AppError } from '../../lib/errors'
import { drawNumber } from './draw-number'
import { findOpenInvite } from './roster/find-open-invite'
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
      return open ? { ...open, entered: await enter(tx, { userId, classId: open.classId, now }) } : null
    }),
  )
  if (found.entered === 'instructor')
    throw new AppError('conflict', 'You are an instructor of this class, so you cannot be one of its learners.')
  if (found.entered === 'removed')
    throw new AppError(
      'conflict',
      'An instructor removed you from this class, so its code does not let you in. Ask them for an invitation.',
    )
  return { classId: found.classId }
}

/** Whoever is invited as a learner and uses the code has accepted by it: their group holds, and the invitation is no longer open. */
async function enter(tx: Prisma.TransactionClient, at: { userId: string; classId: string; now: Date }): Promise<Entered> {
  const invite = await findOpenInvite(tx, at)
  if (invite?.role !== 'learner') {
    const entered = await enterAsLearner(tx, at)
    if (entered === 'joined') await acceptDeclined(tx, at)
    return entered
  }
  const entered = await enterAsLearner(tx, { ...at, invited: true, group: invite.group })
  if (entered === 'was-in' && invite.group) {
    await tx.classMember.update({ where: { classId_userId: { classId: at.classId, userId: at.userId } }, data: { group: invite.group } })
  }
  await tx.classInvite.update({ where: { id: invite.id }, data: { acceptedAt: at.now } })
  return entered
}

/** Who said no and came by the code after all is not listed any longer as somebody who declined. */
async function acceptDeclined(tx: Prisma.TransactionClient, at: { userId: string; classId: string; now: Date }): Promise<void> {
  await tx.$executeRaw`
    UPDATE "ClassInvite" i SET "acceptedAt" = ${at.now}, "declinedAt" = NULL FROM "User" u
    WHERE u.id = ${at.userId}::uuid AND u.email = i.email AND i."classId" = ${at.classId}::uuid
      AND i.role = 'learner' AND i."declinedAt" IS NOT NULL AND i."withdrawnAt" IS NULL`
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
