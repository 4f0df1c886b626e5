import 'server-only'
import { db, Prisma } from '../../../lib/db'
import type { Entry, Module } from '../../catalog/types'
import { requireTaughtClass } from '../require-taught-class'
import { isTaughtBy } from '../taught-by'
import { noteExport } from './note-export'
import { type Act, type ActKind, type StatementContext, toStatement } from './to-statement'

/** Rows of one statement of SQL, all that is in memory at a time. */
export const PAGE_SIZE = 1000

/**
 * What the active learners of a class did, as a JSON array of xAPI statements, in parts: lessons done, first answers,
 * checkpoints passed, by learner. Pages of rows are read as the reader takes them, each with the permission in it, so a
 * permission that ends ends the array. Logged, once, before the first part.
 * @throws AppError `not-found` for anybody who may not see the class, at once and not with the first part
 */
export async function streamStatements(args: {
  userId: string
  classId: string
  site: string
  lessons: readonly Entry[]
  modules: readonly Module[]
}): Promise<AsyncGenerator<string>> {
  const { id: classId } = await requireTaughtClass(args)
  await noteExport({ ...args, what: 'xAPI statements' })
  return writeStatements({ userId: args.userId, classId, context: toContext(args) })
}

function toContext({ site, lessons, modules }: { site: string; lessons: readonly Entry[]; modules: readonly Module[] }): StatementContext {
  return {
    site,
    lessons: new Map(lessons.map((lesson) => [lesson.id, lesson])),
    lessonOf: new Map(lessons.flatMap((lesson) => lesson.questionIds.map((id) => [id, lesson] as const))),
    modules: new Map(modules.map((module) => [module.id, module.title])),
  }
}

async function* writeStatements(args: { userId: string; classId: string; context: StatementContext }): AsyncGenerator<string> {
  let separator = '[\n'
  for (const kind of ['completed', 'answered', 'passed'] as const) {
    for await (const page of readPages({ ...args, kind })) {
      const written = page.map((act) => JSON.stringify(toStatement(kind, act, args.context)))
      yield separator + written.join(',\n')
      separator = ',\n'
    }
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n'
}

/** Page after page, in the order of (learner, id), which the tables are keyed by. */
async function* readPages({ userId, classId, kind }: { userId: string; classId: string; kind: ActKind }): AsyncGenerator<Act[]> {
  let after: Pick<Act, 'userId' | 'id'> | null = null
  for (;;) {
    const page: Act[] = await db.$queryRaw<Act[]>`
      SELECT a."userId"::text, a.id, a.at, a.score, a."right"
      FROM "ClassMember" m JOIN LATERAL (${ACTS[kind]}) a ON true
      WHERE m."classId" = ${classId}::uuid AND m.role = 'learner' AND m."leftAt" IS NULL AND ${isTaughtBy(userId, classId, 'see')}
        AND ${after ? Prisma.sql`m."userId" >= ${after.userId}::uuid AND (m."userId", a.id) > (${after.userId}::uuid, ${after.id})` : Prisma.sql`true`}
      ORDER BY m."userId", a.id LIMIT ${PAGE_SIZE}`
    if (page.length > 0) yield page
    after = page.at(-1) ?? null
    if (page.length < PAGE_SIZE) return
  }
}

const ACTS: Record<ActKind, Prisma.Sql> = {
  completed: Prisma.sql`
    SELECT c."userId", c."lessonId" AS id, c."firstAt" AS at, NULL::float8 AS score, NULL::bool AS "right"
    FROM "LessonCompletion" c WHERE c."userId" = m."userId" AND c.done`,
  answered: Prisma.sql`
    SELECT s."userId", s."questionId" AS id, s."firstAt" AS at, f.score, f."right"
    FROM "QuestionState" s JOIN "Answer" f ON f."userId" = s."userId" AND f."eventId" = s."firstEventId" WHERE s."userId" = m."userId"`,
  passed: Prisma.sql`
    SELECT DISTINCT ON (c."moduleId") c."userId", c."moduleId" AS id, c."finishedAt" AS at, NULL::float8 AS score, c.passed AS "right"
    FROM "CheckpointAttempt" c WHERE c."userId" = m."userId" AND c.passed ORDER BY c."moduleId", c."finishedAt"`,
}
