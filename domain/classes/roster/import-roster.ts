import 'server-only'
import type { Prisma } from '../../../lib/db'
import { changeClass } from '../change-class'
import { may } from '../rules/roles'
import { readRoster } from './read-roster'
import { type RosterSource, requireRoster } from './require-roster'
import type { Change } from './rules/to-outcome'
import type { RosterPreview } from './types'
import { writeInvites } from './write-invites'

/**
 * Imports a roster: all good rows in one transaction; a bad one loses nothing else. Invites people, changes open invitations
 * and groups of members, withdraws invitations; enrols and removes nobody. Safe to repeat: the second time nothing changes.
 * @returns what was done row by row; `choose-class`, with nothing written, where several classes are in the files
 * @throws AppError as requireRoster does
 */
export async function importRoster(args: RosterSource & { userId: string; classId: string }): Promise<RosterPreview> {
  const { userId, now = new Date() } = args
  const { roster } = await requireRoster(args)
  if (roster.kind === 'choose-class') return roster
  return changeClass({ userId, classId: args.classId, act: 'admit' }, async ({ tx, found, note }) => {
    const own = await tx.classMember.findUniqueOrThrow({ where: { classId_userId: { classId: found.id, userId } } })
    const asked = { mayRun: may(own.role, 'run'), pseudonyms: found.pseudonyms }
    const { report, changes } = await readRoster(tx, { classId: found.id, rows: roster.rows, ...asked })
    if (changes.length > 0) {
      await apply(tx, { classId: found.id, changes, now })
      const { new: invited, changes: changed, withdraws: withdrawn } = report.counts
      await note('roster-imported', { detail: { invited, changed, withdrawn } })
    }
    return report
  })
}

async function apply(tx: Prisma.TransactionClient, { classId, changes, now }: { classId: string; changes: Change[]; now: Date }) {
  const invitees = changes.flatMap((change) => (change.kind === 'invite' ? [change.invitee] : []))
  const moved = changes.flatMap((change) => (change.kind === 'group' ? [{ userId: change.userId, group: change.group }] : []))
  const withdrawn = changes.flatMap((change) => (change.kind === 'withdraw' ? [change.email] : []))
  await writeInvites(tx, { classId, invitees, now })
  if (moved.length > 0) {
    await tx.$executeRaw`
      UPDATE "ClassMember" m SET "group" = r."group"
      FROM jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) AS r("userId" uuid, "group" text)
      WHERE m."classId" = ${classId}::uuid AND m."userId" = r."userId"`
  }
  if (withdrawn.length > 0) await tx.classInvite.updateMany({ where: { classId, email: { in: withdrawn } }, data: { withdrawnAt: now } })
}
