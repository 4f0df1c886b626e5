import type { PublicQuestion } from '../catalog/types'

export type Choice = string[] | string

/** A question that was drawn, with the version that was in force then. */
export type DrawnQuestion = { id: string; version: string; lessonId: string }

/** The verdict on an answer to the version that was shown. `misconceptions` are ids. */
export type Verdict = { right: boolean; score: number; misconceptions: string[] }
/** Grades one answer; null where the version that was shown is no longer in force. */
export type Grader = (question: { id: string; version: string }, choice: Choice | null) => Verdict | null

/** What the score of an attempt is made of. Ids only: titles and addresses are looked up when it is shown. */
export type Report = {
  lessons: { lessonId: string; asked: number; right: number; missed: string[]; misconceptions: string[] }[]
  /** Questions that were edited or retired meanwhile, and so do not count. */
  dropped: number
}

/** An attempt under way, as the learner may see it. */
export type OpenAttempt = {
  id: string
  moduleId: string
  questions: PublicQuestion[]
  answers: Record<string, Choice>
  /** Questions that were edited or retired since the start. */
  dropped: number
  /** Milliseconds until a test with a clock ends; null without one. */
  leftMs: number | null
}

/** A report with the words and addresses of the guide. */
export type ShownReport = {
  score: number
  passed: boolean
  finishedAt: Date
  /** 1 for the first time. */
  attempt: number
  dropped: number
  lessons: {
    id: string
    title: string
    path: string | null
    asked: number
    right: number
    missed: { id: string; prompt: string; href: string }[]
    /** `title` and `truth` are HTML made at build. */
    misconceptions: { id: string; title: string; truth: string; href: string | null }[]
  }[]
}

export type CheckpointState = {
  moduleId: string
  title: string
  lessons: number
  questions: number
  /** Finished attempts. */
  attempts: number
  isOpen: boolean
  /** The best score of a passed attempt and when it was first passed. */
  passed: { score: number; at: Date } | null
}
