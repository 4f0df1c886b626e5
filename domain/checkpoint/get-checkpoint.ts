import 'server-only'
import { db } from '../../lib/db'
import { getMisconception } from '../catalog/get-misconception'
import { getQuestionKey } from '../catalog/get-question-key'
import { listLessons } from '../catalog/list-lessons'
import { handInLate, toAnswers, toQuestions } from './attempt-row'
import { type Bank, getBank } from './get-bank'
import { countQuestions, toLimitMs } from './rules/terms'
import type { Grader, OpenAttempt, Report, ShownReport } from './types'

export type Checkpoint = {
  moduleId: string
  title: string
  lessons: { id: string; title: string; path: string }[]
  questions: number
  limitMs: number
  open: OpenAttempt | null
  /** Of the newest finished attempt. */
  report: ShownReport | null
  hasPassed: boolean
}

/**
 * The checkpoint of one module as one learner sees it, or null where there is none. An attempt whose clock has run out
 * is handed in first. Holds no key: an open attempt shows its questions only, a report the concepts and the way back to the text.
 */
export async function getCheckpoint(args: {
  userId: string | null
  moduleId: string
  grade: Grader
  now?: Date
}): Promise<Checkpoint | null> {
  const { userId, moduleId, grade, now = new Date() } = args
  const bank = getBank(moduleId)
  if (!bank) return null
  if (userId) await handInLate({ userId, grade, now })
  const rows = userId ? await db.checkpointAttempt.findMany({ where: { userId, moduleId }, orderBy: { startedAt: 'asc' } }) : []
  const open = rows.find((row) => !row.finishedAt)
  const finished = rows.filter((row) => row.finishedAt)
  const newest = finished.at(-1)
  const count = countQuestions(bank.lessons.length, bank.drawn.length)
  return {
    moduleId,
    title: bank.title,
    lessons: bank.lessons.map(({ id, title, path }) => ({ id, title, path })),
    questions: count,
    limitMs: toLimitMs(count),
    open: open ? toOpenAttempt(open, bank, now) : null,
    report: newest ? toShownReport(newest, finished.length) : null,
    hasPassed: finished.some((row) => row.passed),
  }
}

type Row = Parameters<typeof toQuestions>[0]

function toOpenAttempt(row: Row, bank: Bank, now: Date): OpenAttempt {
  const drawn = toQuestions(row)
  const questions = drawn.flatMap(({ id, version }) => {
    const shown = bank.shown.get(id)
    return shown?.version === version ? [shown] : []
  })
  return {
    id: row.id,
    moduleId: row.moduleId,
    questions,
    answers: toAnswers(row),
    dropped: drawn.length - questions.length,
    leftMs: row.endsAt && Math.max(0, row.endsAt.getTime() - now.getTime()),
  }
}

function toShownReport(row: Row, attempt: number): ShownReport {
  const { lessons, dropped } = row.report as unknown as Report
  const entries = new Map(listLessons().map((entry) => [entry.id, entry]))
  const shown = new Map(getBank(row.moduleId)?.shown)
  return {
    score: row.score ?? 0,
    passed: row.passed ?? false,
    finishedAt: row.finishedAt ?? row.startedAt,
    attempt,
    dropped,
    lessons: lessons.map(({ lessonId, asked, right, missed, misconceptions }) => {
      const entry = entries.get(lessonId)
      return {
        id: lessonId,
        title: entry?.title ?? 'A lesson that is no longer in the guide',
        path: entry?.path ?? null,
        asked,
        right,
        // Prompt and paragraph of a question that left the guide since cannot be shown.
        missed: missed.flatMap((id) => {
          const question = shown.get(id)
          const key = getQuestionKey(id)
          return question && key && entry ? [{ id, prompt: question.prompt, href: `${entry.path}#${key.repair}` }] : []
        }),
        misconceptions: misconceptions.flatMap((id) => {
          const found = getMisconception(id)
          return found ? [{ id, ...found.html, href: found.href }] : []
        }),
      }
    }),
  }
}
