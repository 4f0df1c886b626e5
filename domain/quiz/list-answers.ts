import 'server-only'
import { db } from '../../lib/db'
import { getQuestionKey } from '../catalog/get-question-key'
import { listLessons } from '../catalog/list-lessons'
import { type ToldChoice, tellChoice } from './rules/tell-choice'

/** One answer that is kept, with the question as it was shown. */
export type KeptAnswer = ToldChoice & {
  id: string
  at: Date
  /** Null for an answer given in review. */
  attempt: number | null
  lesson: { title: string; path: string } | null
  /** Null where the version was deployed before versions were noted. */
  question: { prompt: string; code?: { html: string; title?: string } } | null
  /** The question was edited since, or is gone. */
  isOlder: boolean
  confidence: 'sure' | 'unsure' | 'guess' | null
  tookMs: number | null
  right: boolean
  /** 0 to 1. */
  score: number
  /** The verdict before the first regrade, where there was one. */
  before: { right: boolean; score: number } | null
}

type Row = {
  id: string
  at: Date
  attempt: number | null
  questionId: string
  version: string
  choice: string[] | string
  order: string[] | null
  confidence: KeptAnswer['confidence']
  tookMs: number | null
  right: boolean
  score: number
  rightBefore: boolean | null
  scoreBefore: number | null
  lessonId: string | null
  shown: KeptAnswer['question']
}

const PAGE_SIZE = 20

/** One learner's own answers, newest first, also those from before a reset of progress. For that learner only. */
export async function listAnswers({
  userId,
  page,
}: {
  userId: string
  page: number
}): Promise<{ answers: KeptAnswer[]; hasMore: boolean }> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT a."eventId"::text AS id, a.at, a.attempt, a."questionId", a.version, a.choice, a.shown AS "order", a.confidence, a."tookMs",
      a."right", a.score, r."rightBefore", r."scoreBefore", v."lessonId", v.shown
    FROM "LearnerEvent" e
    JOIN "Answer" a ON a."userId" = e."userId" AND a."eventId" = e.id
    LEFT JOIN "QuestionVersion" v ON v."questionId" = a."questionId" AND v.version = a.version
    LEFT JOIN LATERAL (
      SELECT c."rightBefore", c."scoreBefore" FROM "RegradedAnswer" c JOIN "Regrade" g ON g.id = c."regradeId"
      WHERE c."userId" = a."userId" AND c."eventId" = a."eventId" ORDER BY g.at, g.id LIMIT 1
    ) r ON true
    WHERE e."userId" = ${userId}::uuid
    ORDER BY e.at DESC, e.id DESC
    LIMIT ${PAGE_SIZE + 1} OFFSET ${(page - 1) * PAGE_SIZE}`
  return { answers: rows.slice(0, PAGE_SIZE).map(toKept), hasMore: rows.length > PAGE_SIZE }
}

function toKept({ questionId, version, choice, order, shown, lessonId, rightBefore, scoreBefore, ...kept }: Row): KeptAnswer {
  const lesson = listLessons().find(({ id }) => id === (lessonId ?? getQuestionKey(questionId)?.lessonId))
  return {
    ...kept,
    ...tellChoice({ shown, order, choice }),
    lesson: lesson ? { title: lesson.title, path: lesson.path } : null,
    question: shown && { prompt: shown.prompt, ...(shown.code ? { code: shown.code } : {}) },
    isOlder: getQuestionKey(questionId)?.version !== version,
    before: rightBefore === null || scoreBefore === null ? null : { right: rightBefore, score: scoreBefore },
  }
}
