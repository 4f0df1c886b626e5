import 'server-only'
import { substituteVersions } from '../../lib/markdown/versions'
import { getGuide, questionsOf } from './guide'

/** A question as this build has it, key included; for the record of what was asked. */
export type QuestionSnapshot = {
  questionId: string
  /** Hash of the question; answers hold it. */
  version: string
  lessonId: string
  kind: string
  /** As its author wrote it, with the versions of other software filled in. */
  source: unknown
  shown: unknown
  key: unknown
}

/** Every question of the guide in the version that this build deploys. Reads content/versions.yaml, so it runs where a build runs. */
export function listQuestionVersions(): QuestionSnapshot[] {
  return [...getGuide().quizzes.values()].flatMap((quiz) => {
    const written = new Map((quiz.questions as { id: string }[]).map((question) => [question.id, question]))
    return questionsOf(quiz).map(({ shown, key }) => ({
      questionId: key.id,
      version: key.version,
      lessonId: quiz.lesson,
      kind: shown.kind,
      source: fillIn(written.get(key.id)),
      shown,
      key: { ...key, lessonId: quiz.lesson },
    }))
  })
}

function fillIn(value: unknown): unknown {
  if (typeof value === 'string') return substituteVersions(value)
  if (Array.isArray(value)) return value.map(fillIn)
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, fillIn(inner)]))
  return value
}
