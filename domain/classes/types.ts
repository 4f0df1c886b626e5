import type { AssignmentStanding } from './assignments/types'
import type { ClassNumbers } from './rules/class-numbers'
import type { LearnerStatus } from './rules/learner-status'
import type { InstructorRole } from './rules/roles'
import type { Risk } from './rules/to-risk'

export type TaughtClass = {
  id: string
  name: string
  timeZone: string
  joinCode: string
  joinOpen: boolean
  /** Instructors see "Learner n" instead of names. */
  pseudonyms: boolean
  archivedAt: Date | null
  /** Of the user who asks. */
  role: InstructorRole
}

/** A lesson as the table needs it. */
export type CompletionLesson = { id: string; title: string; path: string }

/** One learner of a class, as its teachers see them. */
export type CompletionRow = {
  userId: string
  /** As the class shows it: a pseudonym where it says so. */
  name: string
  group: string | null
  /** In the order of the lessons that were asked for. */
  doneLessonIds: string[]
  /** Calendar day on which each of these was done for the first time, in the zone of the class; null where that is not known. */
  doneDays: (string | null)[]
  doneCount: number
  /** Of these, the ones first done before the learner joined. */
  doneBeforeJoining: number
  percent: number | null
  /** First answers only. */
  questionsRight: number
  questionsAnswered: number
  /** How they stand to the assignments in force, in the order of their making. */
  assignments: AssignmentStanding[]
  risk: Risk
  /** Calendar day of the newest activity of any kind in the zone of the class, YYYY-MM-DD. Not the time of day: so it is promised. */
  lastActiveDay: string | null
  /** Calendar days since then, in the zone of the class. */
  quietDays: number | null
  joinedAt: Date
  joinedDay: string
  status: LearnerStatus
}

export type Completion = {
  learners: CompletionRow[]
  /** Learners that match filter and search, on all pages. */
  total: number
  page: number
  pages: number
  /** Of the whole class, whatever the filter. */
  classNumbers: ClassNumbers
  groups: string[]
}

/** How somebody stands to a class before joining it. */
export type Standing = 'none' | 'learner' | 'left' | 'removed' | InstructorRole
export type ClassPreview = { id: string; name: string; teachers: string[]; standing: Standing }

/** What a learner did, or what was done about them, on one day. */
export type StoryLine = {
  at: Date
  /** In the zone of the class, YYYY-MM-DD. */
  day: string
  text: string
}
