import 'server-only'
import { toCsv } from '../../lib/csv'
import { listCompletion } from './list-completion'
import { VISIBLE_COLUMNS, type VisibleColumn } from './rules/visible-columns'
import type { CompletionLesson, CompletionRow } from './types'

type CsvColumn = { heading: string; cell: (row: CompletionRow) => string }

/**
 * The completion table of a whole class as CSV, from the same rows and the same columns as the screen.
 * 10,000 learners are some 2 MB.
 * @throws AppError `not-found` for anybody who does not teach the class
 */
export async function toCompletionCsv(args: {
  userId: string
  classId: string
  lessons: readonly CompletionLesson[]
  now?: Date
}): Promise<string> {
  const { learners } = await listCompletion({ ...args, page: 'all' })
  const columns = toCsvColumns(args.lessons)
  return toCsv([columns.map((column) => column.heading), ...learners.map((row) => columns.map((column) => column.cell(row)))])
}

function toCsvColumns(lessons: readonly CompletionLesson[]): CsvColumn[] {
  const byKey: Record<VisibleColumn, (heading: string) => CsvColumn[]> = {
    name: (heading) => [{ heading, cell: (row) => row.name }],
    lessons: () => [
      ...lessons.map(({ id, title }) => ({ heading: title, cell: (row: CompletionRow) => (row.doneLessonIds.includes(id) ? 'done' : '') })),
      { heading: 'Lessons done', cell: (row) => `${row.doneCount}` },
      { heading: 'Lessons done before joining', cell: (row) => `${row.doneBeforeJoining}` },
    ],
    done: (heading) => [{ heading: `${heading} %`, cell: (row) => (row.percent === null ? '' : `${row.percent}`) }],
    quiz: (heading) => [
      { heading: `${heading} right`, cell: (row) => `${row.questionsRight}` },
      { heading: `${heading} answered`, cell: (row) => `${row.questionsAnswered}` },
    ],
    lastActive: (heading) => [{ heading, cell: (row) => row.lastActiveDay ?? '' }],
    joined: (heading) => [{ heading, cell: (row) => row.joinedDay }],
    status: (heading) => [{ heading, cell: (row) => row.status.text }],
  }
  return VISIBLE_COLUMNS.flatMap(({ key, heading }) => byKey[key](heading))
}
