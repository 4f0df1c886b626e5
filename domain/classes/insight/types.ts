import type { ItemStatistics } from './rules/item-statistics'
import type { Words } from './rules/to-answer-parts'

/** Something that a class may have to be taught again. */
export type Teachable = {
  /** `misconception ID` or `question ID`. */
  what: string
  /** Of a misconception its statement, as inline Markdown; of a question its prompt, as HTML. */
  words: { markdown: string } | { html: string }
  /** What is the case instead, as inline Markdown; null for a question. */
  truth: string | null
  /** Address of the paragraph that repairs it, and its lesson; null while that is not written. */
  repair: { href: string; lesson: string } | null
  /** What to ask the class, as inline Markdown. */
  discuss: string
  /** Learners whose first answer showed it and who have not put it right since. */
  learners: number
  /** Learners who answered a question that can show it. */
  answered: number
  /** Lower bound of the share, 0 to 1; null: not enough answers. */
  bound: number | null
}

/** One question in the list of all. */
export type ItemRow = ItemStatistics & { questionId: string; prompt: string; lesson: { id: string; title: string } }

export type CountedPart = {
  words: Words
  isRight: boolean
  total: number
  /** Of the learners in each third by the rest of the quiz; null with fewer than 20. */
  thirds: { bottom: number; middle: number; top: number } | null
}

export type AnalyzedItem = ItemStatistics & {
  questionId: string
  prompt: string
  code: { html: string; title?: string } | null
  /** Address of the paragraph that holds the answer. */
  href: string
  parts: CountedPart[]
  /** Different answers beyond those in `parts`, and how often they were given. */
  others: { answers: number; total: number }
  blank: number
  /** Learners who asked for the answer before they gave one. */
  gaveUp: number
  /** First answers to another version of the question. */
  older: number
}
