import 'server-only'
import type { Lesson, Quiz } from 'contentlayer/generated'
import type { CompiledQuestion } from './compile-quiz'
import { modulesSchema } from './curriculum-schema'
import { readGenerated, readOnly, whenGenerated } from './read-generated'
import type { Entry, Module } from './types'

/** The whole guide, put together once per process from the generated content. */
export type Guide = {
  modules: Module[]
  entries: Entry[]
  lessons: Map<string, Lesson>
  quizzes: Map<string, Quiz>
}

let guide: Guide | undefined
let builtFrom = 0

/** Private to the catalog: its other files are what the rest may call. */
export function getGuide(): Guide {
  // While an author works, the texts change under a running server.
  const writtenAt = process.env.NODE_ENV === 'development' ? whenGenerated() : builtFrom
  if (!guide || writtenAt !== builtFrom) guide = build()
  builtFrom = writtenAt
  return guide
}

function build(): Guide {
  const lessons = new Map(readGenerated('Lesson').map((lesson) => [lesson.id, lesson]))
  const quizzes = new Map(readGenerated('Quiz').map((quiz) => [quiz.lesson, quiz]))
  const modules = modulesSchema.parse(readOnly('Curriculum').modules).map(({ entries, crumbs, ...module }) => ({
    ...module,
    entries: entries.flatMap((place): Entry[] => {
      const lesson = lessons.get(place.id)
      if (!lesson) return []
      const { id, title, summary, card, minutes, handsOn, required, revision } = lesson
      const questionIds = questionsOf(quizzes.get(id)).map((question) => question.shown.id)
      return [
        { id, kind: place.kind, path: place.path, title, summary, card, minutes, handsOn, required, revision, module, crumbs, questionIds },
      ]
    }),
  }))
  return { modules, entries: modules.flatMap((module) => module.entries), lessons, quizzes }
}

export function questionsOf(quiz: Quiz | undefined): CompiledQuestion[] {
  return (quiz?.compiled ?? []) as CompiledQuestion[]
}
