import type { AssignmentState } from './rules/assignment-state'

export type PartKind = 'lesson' | 'quiz' | 'checkpoint'
export type ItemKind = PartKind | 'module'

/** What an instructor chose. The id of a quiz is that of its lesson; the id of a checkpoint that of its module. */
export type AssignedItem = { kind: ItemKind; id: string }

/** What has to be done. A quiz keeps the questions that it had when it was assigned. */
export type AssignedPart = { kind: PartKind; id: string; questionIds?: string[] }

/** What one version of an assignment asks for. */
export type AssignmentTerms = {
  title: string
  items: AssignedItem[]
  parts: AssignedPart[]
  /** How many parts are needed; null: all. */
  need: number | null
  /** Local times in the zone of the class, as rules/local-time.ts reads them. */
  startsAt: string | null
  dueAt: string | null
  lateUntil: string | null
}

/** An assignment with the terms in force. `changedAt`: when they were saved. */
export type Assignment = AssignmentTerms & { id: string; version: number; createdAt: Date; changedAt: Date; withdrawnAt: Date | null }

/** What holds for one learner instead. */
export type AssignmentException = { extendedTo: string | null; excused: boolean; reason: string | null }

/** What one learner did of what an assignment asks for. */
export type PartFacts = {
  /** When the part was done; null while it is not. */
  doneAt: Date | null
  /** Something of it was done: a question of its quiz answered, a test begun. */
  started: boolean
}

/** How one learner stands to one assignment. */
export type AssignmentStanding = { assignmentId: string; title: string; state: AssignmentState }

/** A lesson as assignments need it: an `Entry` of the catalog is one. Required unless it says no. */
export type AssignableLesson = { id: string; title: string; path: string; questionIds: readonly string[]; required?: boolean }

/** The same with what stands behind it. `open`: needed parts that are not done, none once the whole of it is. */
export type FullStanding = AssignmentStanding & { open: AssignedPart[]; exception: AssignmentException | null }

/** A module as assignments need it. `hasCheckpoint`: one of its lessons has questions. */
export type AssignableModule = {
  id: string
  title: string
  hasCheckpoint: boolean
  lessons: readonly AssignableLesson[]
}

/** What the guide has now: the active lessons, the modules with a checkpoint, and all modules with their lessons. */
export type AssignableGuide = {
  lessons: readonly AssignableLesson[]
  moduleIds: readonly string[]
  modules: readonly AssignableModule[]
}
