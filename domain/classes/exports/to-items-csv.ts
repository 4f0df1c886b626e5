import 'server-only'
import { toCsv } from '../../../lib/csv'
import type { Entry } from '../../catalog/types'
import { listItems } from '../insight/list-items'
import { noteExport } from './note-export'
import { toPlaces } from './rules/to-places'
import { toPlainText } from './rules/to-plain-text'

/**
 * The questions of the guide with what the first answers of a class say of them: the numbers of the screen, with more places. Logged.
 * @throws AppError `not-found` for anybody who may not see the class
 */
export async function toItemsCsv(args: { userId: string; classId: string; lessons: readonly Entry[] }): Promise<string> {
  const items = await listItems(args)
  await noteExport({ ...args, what: 'questions' })
  return toCsv([
    ['Lesson', 'Question', 'Question ID', 'First answers', 'Facility', 'Discrimination'],
    ...items.map(({ lesson, prompt, questionId, n, facility, discrimination }) => [
      lesson.title,
      toPlainText(prompt),
      questionId,
      n,
      toPlaces(facility),
      toPlaces(discrimination),
    ]),
  ])
}
