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

/** What holds for one learner instead, each with its own reason. */
export type AssignmentException = {
  extendedTo: string | null
  extendedReason: string | null
  excused: boolean
  excusedReason: string | null
}

/** What one learner did of what an assignment asks for. */
export type PartFacts = {
  /** When the part was done; null while it is not. */
  doneAt: Date | null
  /** When the server was told of what made it done; null where nobody asked, and for what the server dates itself. */
  receivedAt?: Date | null
  /** Something of it was done: a question of its quiz answered, a test begun. */
  started: boolean
}

export type StateKind = 'excused' | 'done' | 'done-late' | 'overdue' | 'in-progress' | 'not-started'

export type AssignmentState = {
  kind: StateKind
  text: string
  /** When the last needed part was done; null while it is not, or where that was after `closesAt`. */
  doneAt: Date | null
  /**
   * Done in time by its own date, but the server was told of enough of it only after the due time: when. Null otherwise, and
   * where receipts were not read.
   */
  receivedLateAt: Date | null
  /** Needed parts that are done, of the needed ones: the exact fraction of progress. */
  done: number
  needed: number
  /** All of it was done before the learner joined the class. */
  beforeJoining: boolean
  /** For this learner, extension included; null: never. */
  opensAt: Date | null
  dueAt: Date | null
  /** `dueAt` as it was typed, in the zone of the class. */
  dueLocal: string | null
  closesAt: Date | null
  extended: boolean
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

/** A learner as instructors see them. */
export type ClassLearner = { userId: string; name: string; group: string | null; joinedAt: Date }
export type StandingRow = ClassLearner & { state: AssignmentState; exception: AssignmentException | null }

/** One version of an assignment. `by`: who saved it, null once the account is gone. */
export type VersionRow = {
  version: number
  title: string
  dueAt: string | null
  parts: number
  need: number | null
  by: string | null
  at: Date
}

/** How a part or an item is named and where it is; without a path where the guide no longer has it. */
export type PartLink = { title: string; path: string | null }

/** An assignment as its learner sees it. */
export type LearnerAssignment = {
  assignmentId: string
  title: string
  class: { id: string; name: string; timeZone: string }
  /** What was chosen. */
  items: PartLink[]
  lateUntil: string | null
  /** Nothing that is done now counts any more. */
  isOver: boolean
  /** `dueLocal` is in the zone of the class, `dueAt` the instant; both with this learner's extension. */
  state: AssignmentState
  /** As typed, in the zone of the class. `isAhead`: it is not yet so far. */
  startsAt: string | null
  isAhead: boolean
  /** Needed parts that are not done, in order. */
  open: AssignedPart[]
  /** Where the first of them is; null once nothing is open. */
  nextPath: string | null
}
