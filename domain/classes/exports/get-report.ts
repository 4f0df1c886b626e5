import 'server-only'
import type { GuideParts } from '../assignments/read-standings'
import { toAssignmentNumbers } from '../assignments/rules/assignment-numbers'
import { listCompletion } from '../list-completion'
import type { ClassNumbers } from '../rules/class-numbers'
import type { CompletionLesson, CompletionRow, TaughtClass } from '../types'
import { type Gradebook, readGradebook } from './read-gradebook'

export type ReportedAssignment = { id: string; title: string; excused: number; numbers: ClassNumbers }
export type Report = {
  taught: TaughtClass
  /** Over the lessons of the guide. */
  numbers: ClassNumbers
  assignments: ReportedAssignment[]
  learners: {
    userId: string
    name: string
    group: string | null
    percent: number | null
    status: string
    /** The state of each assignment in words, with how much of it is done where it is not. */
    states: string[]
  }[]
}

/**
 * A class on paper: both numbers, the assignments with theirs, and each learner with the states. The numbers are those of the
 * other pages. Thirteen statements at most, however large the class.
 * @throws AppError `not-found` for anybody who may not see the class
 */
export async function getReport(args: {
  userId: string
  classId: string
  lessons: readonly CompletionLesson[]
  guide: GuideParts
  now?: Date
}): Promise<Report> {
  const gradebook = await readGradebook(args)
  const { learners, classNumbers } = await listCompletion({ ...args, page: 'all' })
  const byId = new Map(gradebook.learners.map((learner) => [learner.userId, learner]))
  return {
    taught: gradebook.taught,
    numbers: classNumbers,
    assignments: gradebook.assignments.map(({ id, title }, index) => ({ id, title, ...toNumbers(gradebook, index) })),
    // Who joined between the two reads stands on neither list.
    learners: learners.flatMap((row) => toLine(row, byId.get(row.userId))),
  }
}

/** Both numbers of one assignment, as its own page has them. */
function toNumbers({ learners }: Gradebook, index: number): Omit<ReportedAssignment, 'id' | 'title'> {
  const { byState, ...numbers } = toAssignmentNumbers(learners.flatMap(({ standings }) => standings[index]?.state ?? []))
  return { excused: byState.excused, numbers }
}

function toLine(row: CompletionRow, learner: Gradebook['learners'][number] | undefined): Report['learners'] {
  if (!learner) return []
  const states = learner.standings.map(({ state }) => {
    const isPart = state.kind === 'in-progress' || state.kind === 'overdue'
    return isPart ? `${state.text}, ${state.done} of ${state.needed}` : state.text
  })
  const { userId, group } = learner
  return [{ userId, group, name: row.name, percent: row.percent, status: row.status.text, states }]
}
