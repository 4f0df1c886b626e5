import 'server-only'
import { db } from '../../../lib/db'
import { AppError } from '../../../lib/errors'
import type { Mailer } from '../../../lib/open-mailer'
import { changeClass } from '../change-class'
import { toId } from '../taught-by'
import { toLetter } from './rules/to-letter'
import type { Message } from './schema'

/**
 * Sends one mail from an instructor to one learner of their class. The same `messageId` sends once, however often and at the
 * same time it is asked for: the log of the class claims it before the mail server is asked. What the server refuses is
 * given back, so that the same form may try again; a process that dies in between costs the mail, and never sends a second.
 * The log holds who wrote to whom and when, never what.
 * @throws AppError `not-found` for who may not write, or for no learner of the class; `conflict` for an archived class or an
 *   account without an address; `unavailable` when the mail server did not take it, or may have
 */
export async function writeToLearner(args: { userId: string; mailer: Mailer; site: string; now?: Date } & Message): Promise<void> {
  const { mailer, ...asked } = args
  const claimed = await claim(asked)
  if (!claimed) return
  const outcome = await mailer.send(claimed)
  if (outcome === 'taken') return
  if (outcome === 'unknown') {
    await keepUnsure(asked)
    throw new AppError('unavailable', UNSURE)
  }
  await giveBack(asked)
  throw new AppError(
    'unavailable',
    'The mail server did not take the message, so nothing was sent. What you wrote is kept here; try again later.',
  )
}

const UNSURE =
  'The connection to the mail server broke at the end, so the message may have arrived. It is not sent again by this form. Ask the learner before you write it once more.'

/** Null where this message has been sent, or is being sent, already; refused where nobody knows whether it was. */
async function claim(args: { userId: string; site: string; now?: Date } & Message) {
  const { userId, classId, learnerId, messageId, subject, text, site, now = new Date() } = args
  return changeClass({ userId, classId, act: 'write' }, async ({ tx, found, note }) => {
    const learner = await tx.classMember.findFirst({
      where: { classId: found.id, userId: toId(learnerId), role: 'learner', leftAt: null },
      select: { user: { select: { email: true } } },
    })
    if (!learner) throw new AppError('not-found', 'This learner is not in the class.')
    const before = await tx.classAct.findFirst({ where: toClaim(args), select: { detail: true } })
    if ((before?.detail as { unsure?: boolean } | undefined)?.unsure) throw new AppError('unavailable', UNSURE)
    if (before) return null
    const sender = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { name: true, email: true } })
    if (!learner.user.email) throw new AppError('conflict', 'The account of this learner has no address, so nothing was sent.')
    if (!sender.email) throw new AppError('conflict', 'Your account has no address that an answer could go to, so nothing was sent.')
    await note('message-sent', { subjectId: learnerId, detail: { messageId }, at: now })
    return {
      to: learner.user.email,
      replyTo: sender.email,
      subject,
      text: toLetter({ text, sender: sender.name, className: found.name, site }),
      headers: {},
    }
  })
}

/** So that the same form, sent again, does not say that it was sent. */
async function keepUnsure(args: Claimed): Promise<void> {
  await db.classAct.updateMany({ where: toClaim(args), data: { detail: { messageId: args.messageId, unsure: true } } })
}

/** A message that was not sent is no act. */
async function giveBack(args: Claimed): Promise<void> {
  await db.classAct.deleteMany({ where: toClaim(args) })
}

type Claimed = Pick<Message, 'classId' | 'learnerId' | 'messageId'> & { userId: string }

function toClaim({ userId, classId, learnerId, messageId }: Claimed) {
  return { classId, subjectId: learnerId, actorId: userId, kind: 'message-sent', detail: { path: ['messageId'], equals: messageId } }
}
