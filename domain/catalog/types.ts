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

/** A question as a browser may see it before it was answered. All text is HTML made at build. */
export type PublicQuestion = {
  id: string
  /** Hash of the question; answers keep the one that was shown. */
  version: string
  prompt: string
  code?: { html: string; lang: string; title?: string }
} & (
  | { kind: 'single' | 'multiple'; options: PublicOption[]; fixed: boolean }
  | { kind: 'text'; hint?: string }
  | { kind: 'order'; options: PublicOption[] }
)
export type PublicOption = { id: string; html: string }
export type PublicQuiz = { id: string; lessonId: string; passMark: number; questions: PublicQuestion[] }

/** The other half: never leaves the server before that question was submitted. All text is HTML made at build. */
export type QuestionKey = {
  id: string
  version: string
  lessonId: string
  explanation: string
  repair: string
} & (
  | { kind: 'single' | 'multiple'; options: KeyOption[] }
  | {
      kind: 'text'
      accept: string[]
      caseSensitive: boolean
      nearMisses: { accept: string[]; feedback: string; misconception?: string }[]
      feedback: string
    }
  | { kind: 'order'; steps: { id: string; html: string; feedback: string }[]; feedback: string; misconception?: string }
)
export type KeyOption = { id: string; html: string; right: boolean; feedback: string; misconception?: string }
