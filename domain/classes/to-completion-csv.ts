import 'server-only'
import { toCsv } from '../../lib/csv'
import type { GuideParts } from './assignments/read-standings'
import { noteExport } from './exports/note-export'
import { listCompletion } from './list-completion'
import { toRiskWords } from './rules/to-risk'
import { VISIBLE_COLUMNS, type VisibleColumn } from './rules/visible-columns'
import type { CompletionRow } from './types'

type CsvColumn = { heading: string; cell: (row: CompletionRow) => string }

/**
 * The completion table of a whole class as CSV, from the same rows and the same columns as the screen.
 * 10,000 learners are some 2 MB. The log of the class notes the download.
 * @throws AppError `not-found` for anybody who does not teach the class
 */
export async function toCompletionCsv(args: { userId: string; classId: string; guide: GuideParts; now?: Date }): Promise<string> {
  await noteExport({ userId: args.userId, classId: args.classId, what: 'completion table' })
  const { learners } = await listCompletion({ ...args, page: 'all' })
  const columns = toCsvColumns(args.guide, learners)
  return toCsv([columns.map((column) => column.heading), ...learners.map((row) => columns.map((column) => column.cell(row)))])
}

function toCsvColumns({ lessons }: GuideParts, learners: readonly CompletionRow[]): CsvColumn[] {
  const required = lessons.filter((lesson) => lesson.required !== false)
  const assigned = learners[0]?.assignments ?? []
  const byKey: Record<VisibleColumn, (heading: string) => CsvColumn[]> = {
    name: (heading) => [
      { heading, cell: (row) => row.name },
      { heading: 'Group', cell: (row) => row.group ?? '' },
    ],
    lessons: () => [
      ...required.map(({ id, title }) => ({
        heading: title,
        cell: (row: CompletionRow) => (row.doneLessonIds.includes(id) ? 'done' : ''),
      })),
      { heading: 'Lessons done', cell: (row) => `${row.doneCount}` },
      { heading: 'Lessons done before joining', cell: (row) => `${row.doneBeforeJoining}` },
    ],
    done: (heading) => [{ heading: `${heading} %`, cell: (row) => (row.percent === null ? '' : `${row.percent}`) }],
    quiz: (heading) => [
      { heading: `${heading} right`, cell: (row) => `${row.questionsRight}` },
      { heading: `${heading} answered`, cell: (row) => `${row.questionsAnswered}` },
    ],
    assignments: () =>
      assigned.map(({ title }, index) => ({ heading: `Assignment: ${title}`, cell: (row) => row.assignments[index]?.state.text ?? '' })),
    lastActive: (heading) => [{ heading, cell: (row) => row.lastActiveDay ?? '' }],
    joined: (heading) => [{ heading, cell: (row) => row.joinedDay }],
    status: (heading) => [
      { heading, cell: (row) => row.status.text },
      { heading: 'At risk', cell: (row) => toRiskWords(row.risk) },
    ],
  }
  return VISIBLE_COLUMNS.flatMap(({ key, heading }) => byKey[key](heading))
}
