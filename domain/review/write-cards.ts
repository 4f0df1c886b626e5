import 'server-only'
import type { Prisma } from '../../lib/db'
import type { Card, Confidence } from '../progress/types'
import { type CardEvent, replayCard } from './rules/replay-card'

type Row = Omit<CardEvent, 'at'> & { at: Date; questionId: string }

/**
 * Makes review cards anew from the log: of these questions, or of all that the user answered with null.
 * Verdicts are those of the answers' rows, so it also follows a change of them. Safe to repeat.
 * One query reads all questions together; the cost follows their own events. The caller holds the user's row lock.
 * @param resetAt events up to and including this instant do not count
 */
export async function writeCards(
  tx: Prisma.TransactionClient,
  { userId, questionIds, resetAt }: { userId: string; questionIds: string[] | null; resetAt: string | null },
): Promise<void> {
  if (questionIds?.length === 0) return
  const rows = await tx.$queryRaw<Row[]>`
    SELECT e.id::text, e.type::text, e."questionId", e.at, a."right", a.confidence::text
    FROM "LearnerEvent" e LEFT JOIN "Answer" a ON a."userId" = e."userId" AND a."eventId" = e.id
    WHERE e."userId" = ${userId}::uuid AND e."questionId" IS NOT NULL
      AND (${questionIds}::text[] IS NULL OR e."questionId" = ANY (${questionIds}::text[]))
      AND (${resetAt}::timestamptz IS NULL OR e.at > ${resetAt}::timestamptz)`
  const events = new Map<string, CardEvent[]>()
  for (const { questionId, ...row } of rows)
    events.set(questionId, [
      ...(events.get(questionId) ?? []),
      { ...row, at: row.at.toISOString(), confidence: row.confidence as Confidence | null },
    ])
  const cards = [...events].flatMap(([id, own]) => {
    const card = replayCard(own)
    return card ? [{ id, ...card }] : []
  })
  await tx.$executeRaw`
    DELETE FROM "ReviewCard" WHERE "userId" = ${userId}::uuid AND NOT ("questionId" = ANY (${cards.map((card) => card.id)}::text[]))
      AND (${questionIds}::text[] IS NULL OR "questionId" = ANY (${questionIds}::text[]))`
  if (cards.length > 0) await upsertCards(tx, userId, cards)
}

async function upsertCards(tx: Prisma.TransactionClient, userId: string, cards: (Card & { id: string })[]) {
  const column = <T>(pick: (card: Card & { id: string }) => T) => cards.map(pick)
  await tx.$executeRaw`
    INSERT INTO "ReviewCard" ("userId", "questionId", status, due, stability, difficulty, "answeredAt", "reviewedAt", "lastAt", "lastEventId")
    SELECT ${userId}::uuid, c.* FROM unnest(
      ${column((card) => card.id)}::text[], ${column((card) => card.status)}::"CardStatus"[], ${column((card) => card.due)}::timestamptz[],
      ${column((card) => card.stability)}::float8[], ${column((card) => card.difficulty)}::float8[],
      ${column((card) => card.answeredAt)}::timestamptz[], ${column((card) => card.reviewedAt)}::timestamptz[],
      ${column((card) => card.last.at)}::timestamptz[], ${column((card) => card.last.id)}::uuid[]
    ) AS c
    ON CONFLICT ("userId", "questionId") DO UPDATE SET
      (status, due, stability, difficulty, "answeredAt", "reviewedAt", "lastAt", "lastEventId") =
      (excluded.status, excluded.due, excluded.stability, excluded.difficulty, excluded."answeredAt", excluded."reviewedAt", excluded."lastAt", excluded."lastEventId")`
}
