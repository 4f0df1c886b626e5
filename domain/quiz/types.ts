/** What a browser learns after it submitted an answer. All text is HTML made at build. */
export type Feedback = {
  right: boolean
  /** 0 to 1. */
  score: number
  /** Said of the whole answer, where there is something to say beyond its options. */
  summary?: string
  /** The parts of the answer (options, pairs, blanks, a line) and what is said of each; all parts once the question is solved or given up. */
  options: { id: string; right: boolean; feedback: string }[]
  /** What is right, under a name of the kind (`order`, `texts`, `pairs`, `lines`): only once the question is solved or given up. */
  solution?: Record<string, string[]>
  /** Why the right answer is right: only once the question is solved or given up. */
  explanation?: string
  misconceptions: { id: string; title: string; truth: string; href: string | null }[]
  /** Ids of the misconceptions that a right answer repairs: those that the question can show. */
  repaired?: string[]
  /** Anchor of the paragraph in the lesson that holds the answer. */
  repair: string
}
