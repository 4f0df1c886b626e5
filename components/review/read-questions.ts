import type { OutlineLesson } from '@/domain/catalog/rules/outline'
import type { PublicQuestion } from '@/domain/catalog/types'
import { loadOutline } from '../progress/store'

/** A question with the lesson that it belongs to. */
export type Found = { question: PublicQuestion; lesson: OutlineLesson }

/** Which lesson asks a question. */
export async function readLessonOf(): Promise<(questionId: string) => OutlineLesson | undefined> {
  const { modules } = await loadOutline()
  const byId = new Map(modules.flatMap(({ lessons }) => lessons.flatMap((lesson) => lesson.questionIds.map((id) => [id, lesson] as const))))
  return (questionId) => byId.get(questionId)
}

/** These questions in this order, one request a lesson. Those of a lesson that cannot be had are left out. */
export async function readQuestions(ids: readonly string[]): Promise<Found[]> {
  const lessonOf = await readLessonOf()
  const lessons = [...new Set(ids.flatMap((id) => lessonOf(id) ?? []))]
  const found = new Map<string, Found>()
  await Promise.all(
    lessons.map(async (lesson) => {
      const response = await fetch(`/questions/${lesson.id}.json`).catch(() => null)
      if (!response?.ok) return
      for (const question of (await response.json()) as PublicQuestion[]) found.set(question.id, { question, lesson })
    }),
  )
  return ids.flatMap((id) => found.get(id) ?? [])
}
