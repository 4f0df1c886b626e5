import 'server-only'
import type { AssignableGuide } from './assignments/types'
import { listCompletion } from './list-completion'
import { readStory } from './read-story'
import { requireTaughtClass } from './require-taught-class'
import { isClassId } from './rules/is-class-id'
import { toStory } from './rules/to-story'
import type { CompletionRow, StoryLine } from './types'

/**
 * One learner of a class: the row of the completion table, and what happened when, newest first, with what was taken back and
 * begun anew. Says how many questions were right, never what was answered, and of a checkpoint that it was passed, never that it
 * was not. Null for somebody who is no active learner of the class.
 * @throws AppError `not-found` for anybody who may not see the class
 */
export async function getLearner(args: {
  userId: string
  classId: string
  learnerId: string
  guide: AssignableGuide
  now?: Date
}): Promise<{ row: CompletionRow; story: StoryLine[] } | null> {
  const { userId, classId, guide } = args
  const { timeZone } = await requireTaughtClass({ userId, classId })
  if (!isClassId(args.learnerId)) return null
  const { learners } = await listCompletion(args)
  const [row] = learners
  if (!row) return null
  const told = await readStory({ userId, classId, learnerId: row.userId, guide })
  return { row, story: toStory(told, { guide, timeZone }) }
}
