import 'server-only'
import { toCsvTable } from '../../../lib/csv'
import { AppError } from '../../../lib/errors'
import type { AssignableGuide } from '../assignments/types'
import { getLearner } from '../get-learner'
import { noteExport } from './note-export'

/**
 * What one learner of a class did when, as CSV: the lines of their page. Days and not times, as learners are promised. Logged, with
 * whom it is about.
 * @throws AppError `not-found` for anybody who may not see the class, and for somebody who is no active learner of it
 */
export async function toStoryCsv(args: {
  userId: string
  classId: string
  learnerId: string
  guide: AssignableGuide
  now?: Date
}): Promise<string> {
  const found = await getLearner(args)
  if (!found) throw new AppError('not-found', 'This learner is not in the class.')
  await noteExport({ userId: args.userId, classId: args.classId, what: 'story', subjectId: found.row.userId })
  return toCsvTable(
    [
      { heading: 'Day', cell: ({ day }) => day },
      { heading: 'What happened', cell: ({ text }) => text },
    ],
    found.story,
  )
}
