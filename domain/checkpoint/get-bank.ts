import 'server-only'
import { getQuiz } from '../catalog/get-quiz'
import { listModules } from '../catalog/list-modules'
import type { Entry, PublicQuestion } from '../catalog/types'
import type { DrawnQuestion } from './types'

/** A module with its questions: all of its lessons' quizzes. */
export type Bank = {
  moduleId: string
  title: string
  lessons: Entry[]
  drawn: DrawnQuestion[]
  shown: Map<string, PublicQuestion>
}

/** The banks of all modules that have questions, in the order of the guide. */
export function listBanks(): Bank[] {
  return listModules().flatMap(({ id, title, entries }) => {
    const lessons = entries.filter((entry) => entry.kind === 'lesson' && entry.questionIds.length > 0)
    if (lessons.length === 0) return []
    const questions = lessons.flatMap((lesson) =>
      (getQuiz(lesson.id)?.questions ?? []).map((question) => ({ question, lessonId: lesson.id })),
    )
    return {
      moduleId: id,
      title,
      lessons,
      drawn: questions.map(({ question, lessonId }) => ({ id: question.id, version: question.version, lessonId })),
      shown: new Map(questions.map(({ question }) => [question.id, question])),
    }
  })
}

/** The bank of one module, or null where there is no such module or it has no questions. */
export function getBank(moduleId: string): Bank | null {
  return listBanks().find((bank) => bank.moduleId === moduleId) ?? null
}
