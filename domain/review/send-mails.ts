import 'server-only'
import { db } from '../../lib/db'
import type { Mailer } from '../../lib/open-mailer'
import { hashToken, makeToken } from '../../lib/secret-token'
import { listLessons } from '../catalog/list-lessons'
import { DUE_LIMIT } from './rules/due-limit'
import { toMail } from './rules/to-mail'

/** So long a link that stops the mails goes on working. */
const KEPT_DAYS = 60
const DAY_MS = 24 * 60 * 60 * 1000

type Recipient = { userId: string; email: string; due: number }

/**
 * Sends the mail of the day to everybody who asked for it and has something due. Safe to repeat, also at once:
 * each is claimed in the database before it is sent, so nobody gets two on one day (in UTC).
 * What the mail server refused is given back, for the next run.
 */
export async function sendMails(args: { mailer: Mailer; site: string; now?: Date }): Promise<{ sent: number; failed: number }> {
  const { mailer, site } = args
  const now = args.now ?? new Date()
  const day = now.toISOString().slice(0, 10)
  let [sent, failed] = [0, 0]
  for (const { userId, email, due } of await listRecipients(day, now)) {
    const token = makeToken()
    if (!(await claim(userId, day, token, now))) continue
    const outcome = await mailer.send({ to: email, ...toMail({ due: Math.min(due, DUE_LIMIT), site, token }) })
    if (outcome === 'taken') {
      await db.reviewMailing.updateMany({ where: { tokenHash: hashToken(token) }, data: { sentAt: now } })
      sent += 1
      continue
    }
    failed += 1
    if (outcome === 'refused') await db.reviewMailing.deleteMany({ where: { tokenHash: hashToken(token) } })
  }
  await db.reviewMailing.deleteMany({ where: { claimedAt: { lt: new Date(now.getTime() - KEPT_DAYS * DAY_MS) } } })
  return { sent, failed }
}

async function listRecipients(day: string, now: Date): Promise<Recipient[]> {
  const asked = listLessons().flatMap((lesson) => lesson.questionIds)
  return db.$queryRaw<Recipient[]>`
    SELECT u.id::text AS "userId", u.email, count(*)::int AS due
    FROM "ReviewMail" m JOIN "User" u ON u.id = m."userId" JOIN "ReviewCard" c ON c."userId" = u.id
    WHERE u.email IS NOT NULL AND c.status = 'active' AND c.due <= ${now} AND c."questionId" = ANY (${asked}::text[])
      AND NOT EXISTS (SELECT 1 FROM "ReviewMailing" s WHERE s."userId" = u.id AND s.day = ${day}::date)
    GROUP BY u.id ORDER BY u.id`
}

/** False when another run has it, or when it was stopped meanwhile. */
async function claim(userId: string, day: string, token: string, now: Date): Promise<boolean> {
  const claimed = await db.$executeRaw`
    INSERT INTO "ReviewMailing" ("userId", day, "tokenHash", "claimedAt")
    SELECT m."userId", ${day}::date, ${hashToken(token)}, ${now} FROM "ReviewMail" m WHERE m."userId" = ${userId}::uuid
    ON CONFLICT DO NOTHING`
  return claimed === 1
}
