import 'server-only'
import { changeClass } from '../change-class'
import type { LogKind } from '../rules/log-kinds'
import { firstVerdicts, STILL_OPEN } from './first-answers'
import { REVEALED_MS } from './list-revealed'
import { listQuestionsThatShow } from './list-showing'

/**
 * Lets one instructor see for a while who has something still to learn; the log of the class holds whose name was shown to whom
 * and why. Safe to repeat: within that while nobody is logged twice. Also in an archived class, where reading goes on.
 * @param what `misconception ID` or `question ID`
 * @param questionIds of the whole guide
 * @throws AppError `not-found` for anybody who may not reveal names in the class
 */
export async function revealLearners(args: {
  userId: string
  classId: string
  what: string
  questionIds: readonly string[]
  now?: Date
}): Promise<void> {
  const { userId, classId, what, questionIds, now = new Date() } = args
  await changeClass({ userId, classId, act: 'reveal', evenArchived: true }, async ({ tx, found }) => {
    const learners = await tx.$queryRaw<{ subjectId: string }[]>`
      WITH ${firstVerdicts({ userId, classId, questionIds: listQuestionsThatShow(what, questionIds) })}, ${STILL_OPEN}
      SELECT DISTINCT o."userId"::text AS "subjectId" FROM still_open o
      WHERE o.what = ${what} AND NOT EXISTS (
        SELECT FROM "ClassAct" r
        WHERE r."subjectId" = o."userId" AND r."classId" = ${found.id}::uuid AND r."actorId" = ${userId}::uuid
          AND r.kind = 'name-revealed' AND r.detail->>'what' = ${what} AND r.at > ${new Date(now.getTime() - REVEALED_MS)})
      ORDER BY 1`
    const act = { classId: found.id, kind: 'name-revealed' satisfies LogKind, actorId: userId, detail: { what }, at: now }
    await tx.classAct.createMany({ data: learners.map((learner) => ({ ...act, ...learner })) })
  })
}
