import 'server-only'
import { toCsvTable } from '../../../lib/csv'
import type { Entry } from '../../catalog/types'
import { listWhatToTeach } from '../insight/list-what-to-teach'
import { noteExport } from './note-export'
import { toPlaces } from './rules/to-places'
import { toPlainText } from './rules/to-plain-text'

/**
 * What to teach tomorrow as CSV, all of it and without names: what is ranked with its place, then what too few have answered.
 * Logged.
 * @param site address of the guide, without a slash at the end
 * @throws AppError `not-found` for anybody who may not see the class
 */
export async function toWhatToTeachCsv(args: {
  userId: string
  classId: string
  lessons: readonly Entry[]
  site: string
}): Promise<string> {
  const { ranked, few } = await listWhatToTeach(args)
  await noteExport({ ...args, what: 'what to teach' })
  return toCsvTable(
    [
      { heading: 'Place', cell: ({ place }) => place },
      { heading: 'Kind', cell: ({ what }) => what.split(' ')[0] ?? '' },
      { heading: 'What', cell: ({ words }) => ('html' in words ? toPlainText(words.html) : fromMarkdown(words.markdown)) },
      { heading: 'Learners', cell: ({ learners }) => learners },
      { heading: 'Answered', cell: ({ answered }) => answered },
      { heading: 'Lower bound', cell: ({ bound }) => toPlaces(bound) },
      { heading: 'What is the case', cell: ({ truth }) => fromMarkdown(truth ?? '') },
      { heading: 'Read together', cell: ({ repair }) => repair?.lesson ?? '' },
      { heading: 'Address', cell: ({ repair }) => (repair ? `${args.site}${repair.href}` : '') },
      { heading: 'Ask the class', cell: ({ discuss }) => fromMarkdown(discuss) },
    ],
    [...ranked.map((teachable, index) => ({ ...teachable, place: index + 1 })), ...few.map((teachable) => ({ ...teachable, place: '' }))],
  )
}

/** Code is the only markup of these sentences. */
const fromMarkdown = (text: string) => text.replaceAll('`', '')
