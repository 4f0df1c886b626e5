import 'server-only'
import { db, type Prisma } from '../../lib/db'
import { readLogAfter } from './read-log-after'
import { foldEvents, NOTHING } from './rules/fold-events'
import type { Choice, Grade } from './types'
import { writeFold } from './write-fold'

type Transaction = Prisma.TransactionClient

/** What is decided about the answers to old versions of a question; the policies are explained in docs/operating.md. */
export type RegradeDecision = {
  questionId: string
  policy: 'full' | 'either' | 'new' | 'none'
  /** Null: all versions but the one in force. */
  fromVersion: string | null
  /** The version in force; null where the question is retired. */
  toVersion: string | null
  /** The verdict on one answer. It must not depend on anything but these, so that a second run decides the same. */
  decide: (answer: { version: string; choice: Choice; kept: Grade }) => Grade
}

/** An answer whose verdict changes. */
export type ChangedAnswer = { userId: string; eventId: string; attempt: number | null; at: Date; before: Grade; after: Grade }
export type RegradeResult = { answers: number; learners: number; changed: ChangedAnswer[] }

/** A question that 10,000 people answered takes this long at most; their own answers wait meanwhile. */
const LONGEST_MS = 10 * 60 * 1000

/** What a regrade would change. Writes nothing. */
export async function previewRegrade(decision: RegradeDecision): Promise<RegradeResult> {
  return computeChanges(db, decision, await listLearners(db, decision))
}

/**
 * Does it, all or nothing: changes the verdicts, keeps the ones before, and makes the folds of the learners concerned anew
 * from their log. For whoever runs the guide. Safe to repeat: a second run changes nothing and writes nothing.
 * @param rebuild called for each learner whose answers changed, in the same transaction, for what else rests on verdicts
 */
export async function applyRegrade(
  decision: RegradeDecision,
  rebuild?: (tx: Transaction, args: { userId: string; questionIds: string[]; resetAt: string | null }) => Promise<void>,
): Promise<RegradeResult> {
  const { questionId } = decision
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`regrade ${questionId}`}))`
      const userIds = await listLearners(tx, decision)
      // The lock that recordEvents takes too, so that no answer of theirs comes in between; in one order for everybody.
      const users = await tx.$queryRaw<{ id: string; resetAt: Date | null }[]>`
        SELECT id::text, "resetAt" FROM "User" WHERE id = ANY(${userIds}::uuid[]) ORDER BY id FOR UPDATE`
      const result = await computeChanges(
        tx,
        decision,
        users.map(({ id }) => id),
      )
      if (result.changed.length === 0 && (await isDecided(tx, decision))) return result

      await writeChanges(tx, decision, result)
      const touched = new Set(result.changed.map(({ userId }) => userId))
      for (const { id: userId, resetAt } of users.filter(({ id }) => touched.has(id))) {
        const after = resetAt?.toISOString() ?? null
        await tx.questionState.deleteMany({ where: { userId, questionId } })
        // Other questions may show the same misconceptions, so these are made anew from the whole log.
        await tx.misconceptionState.deleteMany({ where: { userId } })
        const { questions, misconceptions } = foldEvents(await readLogAfter(tx, userId, after))
        const own = questions[questionId]
        const fold = { ...NOTHING, questions: own ? { [questionId]: own } : {}, misconceptions }
        await writeFold(tx, { userId, fold, answered: [questionId], resetAt: after })
        await rebuild?.(tx, { userId, questionIds: [questionId], resetAt: after })
      }
      return result
    },
    { timeout: LONGEST_MS, maxWait: 30_000 },
  )
}

const toVersions = ({ fromVersion, toVersion }: RegradeDecision) =>
  fromVersion !== null ? { version: fromVersion } : toVersion !== null ? { version: { not: toVersion } } : {}

async function listLearners(tx: Transaction, decision: RegradeDecision): Promise<string[]> {
  const where = { questionId: decision.questionId, ...toVersions(decision) }
  const rows = await tx.answer.findMany({ where, distinct: ['userId'], select: { userId: true } })
  return rows.map(({ userId }) => userId)
}

async function computeChanges(tx: Transaction, decision: RegradeDecision, userIds: string[]): Promise<RegradeResult> {
  // Read without their ids, of which a question may have more than a query takes parameters; somebody's who came since is left for the next run.
  const known = new Set(userIds)
  const read = await tx.answer.findMany({
    where: { questionId: decision.questionId, ...toVersions(decision) },
    orderBy: [{ at: 'asc' }, { eventId: 'asc' }],
    select: {
      userId: true,
      eventId: true,
      version: true,
      attempt: true,
      choice: true,
      right: true,
      score: true,
      misconceptions: true,
      at: true,
    },
  })
  const answers = read.filter(({ userId }) => known.has(userId))
  const changed = answers.flatMap(({ userId, eventId, version, attempt, choice, right, score, misconceptions, at }) => {
    const before = { right, score, misconceptions }
    const after = decision.decide({ version, choice: choice as Choice, kept: before })
    const isSame = after.right === right && after.score === score
    return isSame ? [] : [{ userId, eventId, attempt, at, before, after }]
  })
  return { answers: answers.length, learners: userIds.length, changed }
}

/** The newest decision about the question is this very one. */
async function isDecided(tx: Transaction, { questionId, policy, fromVersion, toVersion }: RegradeDecision): Promise<boolean> {
  const newest = await tx.regrade.findFirst({ where: { questionId }, orderBy: [{ at: 'desc' }, { id: 'desc' }] })
  return newest !== null && newest.policy === policy && newest.fromVersion === fromVersion && newest.toVersion === toVersion
}

async function writeChanges(tx: Transaction, decision: RegradeDecision, { answers, changed }: RegradeResult): Promise<void> {
  const { questionId, policy, fromVersion, toVersion } = decision
  const { id } = await tx.regrade.create({ data: { questionId, policy, fromVersion, toVersion, answers }, select: { id: true } })
  await tx.$executeRaw`
    WITH changed AS (
      SELECT * FROM unnest(
        ${changed.map(({ userId }) => userId)}::uuid[], ${changed.map(({ eventId }) => eventId)}::uuid[],
        ${changed.map(({ before }) => before.right)}::bool[], ${changed.map(({ before }) => before.score)}::float8[],
        ${changed.map(({ after }) => after.right)}::bool[], ${changed.map(({ after }) => after.score)}::float8[],
        ${changed.map(({ after }) => JSON.stringify(after.misconceptions ?? []))}::jsonb[]
      ) AS c("userId", "eventId", "rightBefore", "scoreBefore", "rightAfter", "scoreAfter", misconceptions)
    ), kept AS (
      INSERT INTO "RegradedAnswer" ("regradeId", "userId", "eventId", "rightBefore", "scoreBefore", "rightAfter", "scoreAfter")
      SELECT ${id}::uuid, c."userId", c."eventId", c."rightBefore", c."scoreBefore", c."rightAfter", c."scoreAfter" FROM changed c
    )
    UPDATE "Answer" a SET "right" = c."rightAfter", score = c."scoreAfter",
      misconceptions = ARRAY(SELECT jsonb_array_elements_text(c.misconceptions))
    FROM changed c WHERE a."userId" = c."userId" AND a."eventId" = c."eventId"`
}
