import 'server-only'
import { type CsvColumn, toCsvTable } from '../../lib/csv'
import type { GuideParts } from './assignments/read-standings'
import { noteExport } from './exports/note-export'
import { timeColumns, toLocalCell } from './exports/rules/time-columns'
import { listCompletion } from './list-completion'
import { requireTaughtClass } from './require-taught-class'
import { toRiskWords } from './rules/to-risk'
import { VISIBLE_COLUMNS, type VisibleColumn } from './rules/visible-columns'
import type { CompletionQuery } from './schema'
import type { CompletionRow } from './types'

type Column = CsvColumn<CompletionRow>

/**
 * The completion table of a class as CSV, from the same rows and the same columns as the screen, with the filter, search, group
 * and order of its address, on all pages. A lesson that is done has its day, and an assignment when it is due and was finished.
 * 10,000 learners are some 2 MB. The log of the class notes the download.
 * @throws AppError `not-found` for anybody who does not teach the class
 */
export async function toCompletionCsv(
  args: { userId: string; classId: string; guide: GuideParts; now?: Date } & Partial<Omit<CompletionQuery, 'page'>>,
): Promise<string> {
  const { timeZone } = await requireTaughtClass(args)
  await noteExport({ userId: args.userId, classId: args.classId, what: 'completion table' })
  const { learners } = await listCompletion({ ...args, page: 'all' })
  return toCsvTable(toColumns(args.guide, learners, timeZone), learners)
}

function toColumns({ lessons }: GuideParts, learners: readonly CompletionRow[], timeZone: string): Column[] {
  const required = lessons.filter((lesson) => lesson.required !== false)
  const assigned = learners[0]?.assignments ?? []
  const byKey: Record<VisibleColumn, (heading: string) => Column[]> = {
    name: (heading) => [
      { heading, cell: (row) => row.name },
      { heading: 'Group', cell: (row) => row.group ?? '' },
    ],
    lessons: () => [
      ...required.map(({ id, title }) => ({
        heading: title,
        cell: (row: CompletionRow) => toLessonCell(row, id),
      })),
      { heading: 'Lessons done', cell: (row) => `${row.doneCount}` },
      { heading: 'Lessons done before joining', cell: (row) => `${row.doneBeforeJoining}` },
    ],
    done: (heading) => [{ heading: `${heading} %`, cell: (row) => (row.percent === null ? '' : `${row.percent}`) }],
    quiz: (heading) => [
      { heading: `${heading} right`, cell: (row) => `${row.questionsRight}` },
      { heading: `${heading} answered`, cell: (row) => `${row.questionsAnswered}` },
    ],
    assignments: () => assigned.flatMap(({ title }, index) => toAssignmentColumns(`Assignment: ${title}`, index, timeZone)),
    lastActive: (heading) => [{ heading, cell: (row) => row.lastActiveDay ?? '' }],
    joined: (heading) => [{ heading, cell: (row) => row.joinedDay }],
    status: (heading) => [
      { heading, cell: (row) => row.status.text },
      { heading: 'At risk', cell: (row) => toRiskWords(row.risk) },
    ],
  }
  return VISIBLE_COLUMNS.flatMap(({ key, heading }) => byKey[key](heading))
}

function toLessonCell({ doneLessonIds, doneDays }: CompletionRow, id: string): string {
  const index = doneLessonIds.indexOf(id)
  return index === -1 ? '' : (doneDays[index] ?? 'done')
}

function toAssignmentColumns(heading: string, index: number, timeZone: string): Column[] {
  const stateOf = (row: CompletionRow) => row.assignments[index]?.state
  return [
    { heading, cell: (row) => stateOf(row)?.text ?? '' },
    { heading: `${heading}, due (${timeZone})`, cell: (row) => toLocalCell(stateOf(row)?.dueLocal ?? null) },
    ...timeColumns<CompletionRow>(`${heading}, finished`, timeZone, (row) => stateOf(row)?.doneAt),
  ]
}
