import type { z } from 'zod'

/** What a folder of `kinds/` provides, and the words that all of them share. docs/writing-quizzes.md explains how to add one. */

/** An answer as a browser sends it: ids or texts, or one text. Without anything in it, nothing was entered yet. */
export type Choice = string[] | string
/** `score` is from 0 to 1; `right` only with the full score. `misconceptions` are the ids that the answer shows. */
export type Grade = { right: boolean; score: number; misconceptions: string[] }
/** A part of an answer and what is said of it, as HTML: an option, a step, a pair, a blank, a line. */
export type ToldPart = { id: string; right: boolean; feedback: string }
/**
 * `summary` is said of the answer as a whole, as HTML; readers see it with a wrong answer only. `options` are what is said of its
 * parts. `solution` is under names that the view of the kind knows (`texts` for what was to be typed), and leaves the server only
 * once the question is solved or given up.
 */
export type Told = { summary?: string; options: ToldPart[]; solution?: Record<string, string[]> }

/** What the build adds to `shown` and `key` of every kind. */
export type ShownBase = { id: string; version: string; prompt: string; code?: { html: string; lang: string; title?: string } }
export type KeyBase = { id: string; version: string; lessonId: string; explanation: string; repair: string }

/** What the build lends to a kind, so that no kind brings the tools of the build to the server that grades. */
export type Render = {
  /** Inline Markdown to HTML, versions put in. */
  inline: (markdown: string) => string
  /** Versions put in. */
  plain: (text: string) => string
  /** Code to HTML, one line each, versions put in. */
  code: (text: string, lang: string) => Promise<string>
}

/** Something that the lint found; `path` leads from the question to the field. */
export type Problem = { path: (string | number)[]; says: string }

/** One question with answers to it: what the tests, the preview and the docs use. */
export type Fixture<Question> = { question: Question; right: Choice[]; wrong: Choice[]; partly: { choice: Choice; score: number }[] }

/** @typeParam Key never leaves the server before the question was submitted */
export type Kind<Schema extends z.ZodType, Shown, Key> = {
  /** What an author writes. */
  schema: Schema
  /**
   * Splits what an author wrote into what is shown and the key, each without what all kinds have. Runs at build only. In the key,
   * what is said stands under `feedback` and ids of misconceptions under `misconception`: others look for these names. In `shown`,
   * what can be picked has `id` and `html`, so that records and classes can say what was picked.
   */
  compile(question: z.output<Schema>, render: Render): Promise<{ shown: Shown; key: Key }>
  /** Pure and total: anything that does not fit the question is wrong, never an error. */
  grade(key: Key, choice: Choice): Grade
  /** What may be said of an answer. With `isOpen` (solved or given up) everything, else nothing that tells what is right. */
  tell(key: Key, choice: Choice | null, isOpen: boolean): Told
  /** An answer that is right. */
  solve(key: Key): Choice
  /**
   * Answers that are not: the most telling first. Among them each that has a reply of its own, one that hears what is said to any
   * other, and one that is partly right where the kind knows that.
   */
  misses(key: Key): Choice[]
  /**
   * An answer in words, as HTML, part by part: for a kind whose choice is neither texts nor ids of what `shown` has with an `html`.
   * `shown` may be one of years ago, of another version of the kind.
   */
  say?(shown: Partial<Shown>, choice: Choice): string[]
  /** What stands below prompt and code in the Markdown twin. */
  toMarkdown(question: z.output<Schema>, shown: Shown): string
  /** The same in the book and in print, as HTML. */
  toHtml(shown: Shown): string
  /** What makes a question of this kind give itself away, mislead or teach nothing. */
  lint(question: z.output<Schema>): Problem[]
  fixture: Fixture<z.input<Schema>>
}

/** Only for its types. */
export const defineKind = <Schema extends z.ZodType, Shown, Key>(kind: Kind<Schema, Shown, Key>): Kind<Schema, Shown, Key> => kind

/**
 * What a view gets. Here `isOpen` says that the question takes an answer, other than in `tell`. `feedback` is there only while it
 * takes none.
 */
export type ViewProps<Shown> = {
  question: ShownBase & Shown
  choice: Choice | null
  isOpen: boolean
  feedback: (Told & { right: boolean }) | undefined
  /** Of this reader, for orders of their own; null until the browser knows it. */
  seed: string | null
  onDraft: (choice: Choice) => void
}
