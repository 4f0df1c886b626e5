import 'server-only'
import { db } from '../../../lib/db'
import { getMisconception } from '../../catalog/get-misconception'
import { getQuestionKey } from '../../catalog/get-question-key'
import { getQuiz } from '../../catalog/get-quiz'
import type { Entry } from '../../catalog/types'
import { requireTaughtClass } from '../require-taught-class'
import { firstVerdicts, STILL_OPEN } from './first-answers'
import { listShowing } from './list-showing'
import { wilsonLowerBound } from './rules/wilson'
import type { Teachable } from './types'

/** With fewer answers, nothing is ranked. */
export const ENOUGH_TO_RANK = 5

type Count = { what: string; learners: number; answered: number }

/**
 * What the first answers of a class say it should be taught again, what is most certainly wide-spread first: misconceptions, and
 * questions whose wrong answers showed none. `few`: what too few have answered to be ranked. Without names.
 * Two statements, however large the class; the counting stays in the database.
 * @param lessons the active ones
 * @throws AppError `not-found` for anybody who may not see the class
 */
export async function listWhatToTeach(args: {
  userId: string
  classId: string
  lessons: readonly Entry[]
}): Promise<{ ranked: Teachable[]; few: Teachable[] }> {
  const { userId, classId, lessons } = args
  await requireTaughtClass({ userId, classId })
  const counts = await readCounts({ userId, classId, questionIds: lessons.flatMap((lesson) => lesson.questionIds) })
  const wordsOf = toWordsOf(lessons)
  const found = counts.flatMap((count): Teachable[] => {
    const words = wordsOf(count.what)
    const bound = count.answered < ENOUGH_TO_RANK ? null : wilsonLowerBound(count.learners, count.answered)
    return words ? [{ ...count, ...words, bound }] : []
  })
  found.sort((a, b) => (b.bound ?? 0) - (a.bound ?? 0) || b.learners - a.learners || (a.what < b.what ? -1 : 1))
  return { ranked: found.filter(({ bound }) => bound !== null), few: found.filter(({ bound }) => bound === null) }
}

/** Who showed it is among those who answered a question that can show it, so no share is above 1 after an edit of the questions. */
async function readCounts(args: { userId: string; classId: string; questionIds: string[] }): Promise<Count[]> {
  const showing = listShowing(args.questionIds)
  return db.$queryRaw<Count[]>`
    WITH ${firstVerdicts(args)}, ${STILL_OPEN}, can_show AS (
      SELECT * FROM unnest(${showing.map(({ what }) => what)}::text[], ${showing.map(({ questionId }) => questionId)}::text[]) AS c(what, "questionId")
    ), held AS (
      SELECT what, count(*)::int AS learners FROM (
        SELECT DISTINCT o.what, o."userId" FROM still_open o JOIN can_show c USING (what, "questionId")
      ) o GROUP BY what
    )
    -- Distinct pairs first, since that is hashed: counting distinct learners would sort every answer of the class.
    SELECT what, learners, count(*)::int AS answered FROM (
      SELECT DISTINCT h.what, h.learners, f."userId" FROM held h JOIN can_show c USING (what) JOIN first f USING ("questionId")
    ) a GROUP BY what, learners`
}

function toWordsOf(lessons: readonly Entry[]) {
  const lessonOf = new Map(lessons.flatMap((lesson) => lesson.questionIds.map((id) => [id, lesson] as const)))
  return (what: string): Pick<Teachable, 'words' | 'truth' | 'repair' | 'discuss'> | null => {
    const [kind, id = ''] = what.split(' ')
    if (kind === 'misconception') {
      const found = getMisconception(id)
      const lesson = lessons.find(({ path }) => found?.href?.startsWith(`${path}#`))
      const repair = found?.href ? { href: found.href, lesson: lesson?.title ?? '' } : null
      return found && { words: { markdown: found.title }, truth: found.truth, repair, discuss: found.discuss }
    }
    const lesson = lessonOf.get(id)
    const question = lesson && getQuiz(lesson.id)?.questions.find((one) => one.id === id)
    if (!lesson || !question) return null
    const repair = { href: `${lesson.path}#${getQuestionKey(id)?.repair}`, lesson: lesson.title }
    return { words: { html: question.prompt }, truth: null, repair, discuss: ASK_AGAIN }
  }
}

const ASK_AGAIN =
  'Put the question to the class again, without its answers. What does each of you expect, and why? Try it together before anybody says who was right.'
