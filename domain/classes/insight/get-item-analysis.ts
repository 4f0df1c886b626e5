import 'server-only'
import type { Choice } from '../../../kinds/contract'
import { db } from '../../../lib/db'
import { getQuestionKey } from '../../catalog/get-question-key'
import { getQuiz } from '../../catalog/get-quiz'
import type { Entry, PublicQuestion } from '../../catalog/types'
import { requireTaughtClass } from '../require-taught-class'
import { firstAnswers } from './first-answers'
import { countParts } from './rules/count-parts'
import { toItemStatistics, toThirds } from './rules/item-statistics'
import { type AskedVersion, listOffered } from './rules/to-answer-parts'
import type { AnalyzedItem } from './types'

type Row = { userId: string; questionId: string; score: number; choice: Choice; version: string }

/**
 * What the first answers of a class to the quiz of one lesson say of its questions. Reads that quiz only, in four statements
 * at most. Without names.
 * @throws AppError `not-found` for anybody who may not see the class
 */
export async function getItemAnalysis(args: { userId: string; classId: string; lesson: Entry }): Promise<AnalyzedItem[]> {
  const { userId, classId, lesson } = args
  await requireTaughtClass({ userId, classId })
  const { id: lessonId, questionIds } = lesson
  const [answers, gaveUp] = await Promise.all([
    db.$queryRaw<Row[]>`
      WITH ${firstAnswers({ userId, classId, questionIds })}
      SELECT "userId"::text, "questionId", score, choice, version FROM first ORDER BY "userId", "questionId"`,
    readGivenUp(classId, questionIds),
  ])
  const questions = getQuiz(lessonId)?.questions ?? []
  const versionOf = await readVersions(questions, answers)
  return questions.map(({ id, version, prompt, code }) => {
    const given = answers.filter((answer) => answer.questionId === id)
    const current: AskedVersion = versionOf(id, version) ?? NO_VERSION
    return {
      questionId: id,
      prompt,
      code: code ? { html: code.html, ...(code.title ? { title: code.title } : {}) } : null,
      href: `${lesson.path}#${getQuestionKey(id)?.repair}`,
      ...toItemStatistics(answers, id),
      ...countParts({
        offered: listOffered(current),
        answers: given.map(({ userId, choice, version }) => ({ userId, choice, asked: versionOf(id, version) ?? current })),
        thirds: toThirds(answers, id),
      }),
      gaveUp: gaveUp.get(id) ?? 0,
      older: given.filter((answer) => answer.version !== version).length,
    }
  })
}

/** A question of the guide always has a version in force. */
const NO_VERSION: AskedVersion = { shown: {}, key: { kind: '' } }

/** Active learners who asked for the answer and gave none, by question. Called once the permission is proved. */
async function readGivenUp(classId: string, questionIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await db.questionState.groupBy({
    by: ['questionId'],
    where: {
      questionId: { in: [...questionIds] },
      firstAt: null,
      revealed: { gt: 0 },
      user: { classes: { some: { classId, role: 'learner', leftAt: null } } },
    },
    _count: true,
  })
  return new Map(rows.map(({ questionId, _count }) => [questionId, _count]))
}

/** The questions as they were asked: the versions in force are at hand, older ones are on record. */
async function readVersions(questions: readonly PublicQuestion[], answers: readonly Row[]) {
  const known = new Map<string, AskedVersion>()
  const toName = (id: string, version: string) => `${id} ${version}`
  for (const shown of questions) {
    const key = getQuestionKey(shown.id)
    if (key) known.set(toName(shown.id, shown.version), { shown, key })
  }
  const unknown = new Map(answers.map(({ questionId, version }) => [toName(questionId, version), { questionId, version }]))
  for (const name of known.keys()) unknown.delete(name)
  if (unknown.size > 0) {
    const rows = await db.questionVersion.findMany({ where: { OR: [...unknown.values()] } })
    for (const { questionId, version, shown, key } of rows)
      known.set(toName(questionId, version), { shown, key } as unknown as AskedVersion)
  }
  return (id: string, version: string) => known.get(toName(id, version))
}
