import 'server-only'
import { toCsv } from '../../../lib/csv'
import type { Entry } from '../../catalog/types'
import { listItems } from '../insight/list-items'
import { noteExport } from './note-export'

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
      toText(prompt),
      questionId,
      n,
      toNumber(facility),
      toNumber(discrimination),
    ]),
  ])
}

/** Four places: more than any class is good for. */
const toNumber = (value: number | null) => (value === null ? '' : Math.round(value * 1e4) / 1e4)

const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&amp;': '&',
  '&#x3C;': '<',
  '&#x26;': '&',
}

/** HTML made at build as plain text. */
function toText(html: string): string {
  return html
    .replace(/<[^>]+>/g, '')
    .replace(/&(?:lt|gt|quot|amp|#39|#x27|#x3C|#x26);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim()
}
