import type { AnyKey, AnyShown } from '../../kinds/find-kind'

/** What the catalog hands out. Nothing here tells which answer is right, except QuestionKey. */

/** One page of the guide in its place in the curriculum. */
export type Entry = {
  id: string
  /** `lesson` teaches and counts; `page` does not. */
  kind: 'lesson' | 'page'
  path: string
  title: string
  summary: string
  card: string
  /** Minutes of reading. */
  minutes: number
  /** Minutes of trying it. */
  handsOn: number
  required: boolean
  /** Hash of the text; completions keep the one that they were made against. */
  revision: string
  module: { id: string; title: string }
  crumbs: string[]
  /** Ids of its questions, in order. */
  questionIds: string[]
}

export type Module = { id: string; title: string; entries: Entry[] }

/** A question as a browser may see it before it was answered. All text is HTML made at build; what each kind shows stands in `kinds/`. */
export type PublicQuestion = AnyShown
export type PublicQuiz = { id: string; lessonId: string; passMark: number; questions: PublicQuestion[] }

/** The other half: never leaves the server before that question was submitted. All text is HTML made at build. */
export type QuestionKey = AnyKey
