import 'server-only'
import { db } from '../../lib/db'
import type { AssignableGuide } from './assignments/types'
import { listCompletion } from './list-completion'
import { requireTaughtClass } from './require-taught-class'
import { toDay } from './rules/class-days'
import { isClassId } from './rules/is-class-id'
import { LOG_KINDS, type LogKind } from './rules/log-kinds'
import { isTaughtBy } from './taught-by'
import type { CompletionRow, StoryLine } from './types'

/** Lines of a story that are told; the newest. */
const MOST_LINES = 200

type Row = { at: Date; kind: 'lesson' | 'quiz' | 'checkpoint' | LogKind; about: string; done: number; of: number; beforeJoining: boolean }

/**
 * One learner of a class: the row of the completion table, and what happened when, newest first. Says how many questions
 * were right, never what was answered, and of a checkpoint that it was passed, never that it was not. Null for somebody who
 * is no active learner of the class.
 * @throws AppError `not-found` for anybody who may not see the class
 */
export async function getLearner(args: {
  userId: string
  classId: string
  learnerId: string
  guide: AssignableGuide
  now?: Date
}): Promise<{ row: CompletionRow; story: StoryLine[] } | null> {
  const { userId, classId, guide } = args
  const { timeZone } = await requireTaughtClass({ userId, classId })
  if (!isClassId(args.learnerId)) return null
  const { learners } = await listCompletion(args)
  const [row] = learners
  if (!row) return null
  const rows = await readStory({ userId, classId, learnerId: row.userId, guide })
  const lines = gatherAnswers(rows.map((line) => ({ ...line, day: toDay(line.at, timeZone) }))).slice(0, MOST_LINES)
  return { row, story: lines.map((line) => ({ at: line.at, day: line.day, text: toText(line, guide) })) }
}

/**
 * The first answers to one quiz on one day are one line, where the newest of them is. Gathered here and not in the database, whose
 * list of time zones is another than that of Node.js.
 */
function gatherAnswers<T extends Row & { day: string }>(rows: readonly T[]): T[] {
  const lines = new Map<string, T>()
  for (const [index, row] of rows.entries()) {
    const key = row.kind === 'quiz' ? `${row.day} ${row.about}` : `${index}`
    const line = lines.get(key)
    lines.set(key, line ? { ...line, done: line.done + row.done, of: line.of + row.of } : row)
  }
  return [...lines.values()]
}

/** Each first answer is a row of its own. */
async function readStory(args: { userId: string; classId: string; learnerId: string; guide: AssignableGuide }): Promise<Row[]> {
  const { userId, classId, learnerId, guide } = args
  const pairs = guide.lessons.flatMap(({ id, questionIds }) => questionIds.map((questionId) => ({ id, questionId })))
  return db.$queryRaw<Row[]>`
    WITH member AS (
      SELECT m."userId", m."joinedAt" FROM "ClassMember" m
      WHERE m."classId" = ${classId}::uuid AND m."userId" = ${learnerId}::uuid AND m.role = 'learner' AND m."leftAt" IS NULL
        AND ${isTaughtBy(userId, classId, 'see')}
    ), line AS (
      SELECT c."firstAt" AS at, 'lesson' AS kind, c."lessonId" AS about, 0 AS done, 0 AS of
      FROM "LessonCompletion" c JOIN member USING ("userId") WHERE c.done AND c."firstAt" IS NOT NULL
      UNION ALL
      SELECT s."firstAt", 'quiz', q."lessonId", CASE WHEN s."firstRight" THEN 1 ELSE 0 END, 1
      FROM "QuestionState" s JOIN member USING ("userId")
      JOIN unnest(${pairs.map(({ questionId }) => questionId)}::text[], ${pairs.map(({ id }) => id)}::text[]) AS q("questionId", "lessonId")
        USING ("questionId")
      WHERE s."firstAt" IS NOT NULL
      UNION ALL
      SELECT min(c."finishedAt"), 'checkpoint', c."moduleId", 1, 1
      FROM "CheckpointAttempt" c JOIN member USING ("userId") WHERE c.passed GROUP BY c."moduleId"
      UNION ALL
      (SELECT a.at, a.kind, coalesce(a.detail->>'title', ''), 0, 0
      FROM "ClassAct" a JOIN member ON a."subjectId" = member."userId" WHERE a."classId" = ${classId}::uuid
      ORDER BY a.at DESC LIMIT ${MOST_LINES})
    )
    SELECT line.*, line.at < member."joinedAt" AS "beforeJoining" FROM line CROSS JOIN member
    ORDER BY at DESC, kind, about`
}

function toText({ kind, about, done, of, beforeJoining }: Row, guide: AssignableGuide): string {
  const lesson = guide.lessons.find(({ id }) => id === about)?.title ?? about
  const before = beforeJoining ? ', before joining' : ''
  switch (kind) {
    case 'lesson':
      return `Finished "${lesson}"${before}`
    case 'quiz':
      return `First answers in "${lesson}": ${done} of ${of} right${before}`
    case 'checkpoint':
      return `Passed the checkpoint "${guide.modules.find(({ id }) => id === about)?.title ?? about}"${before}`
    default:
      return about ? `${LOG_KINDS[kind]}: ${about}` : (LOG_KINDS[kind] ?? kind)
  }
}
