import { listLessons } from '../../domain/catalog/list-lessons'
import { getAssignableGuide } from '../../domain/classes/assignments/get-assignable-guide'
import { getItemAnalysis } from '../../domain/classes/insight/get-item-analysis'
import { listWhatToTeach } from '../../domain/classes/insight/list-what-to-teach'
import { listCompletion } from '../../domain/classes/list-completion'
import { toCompletionCsv } from '../../domain/classes/to-completion-csv'
import type { Instructor } from './make-answered-class'

export const FIRST_PAGE = 'class table, first page'

/** What an instructor opens, by name. */
export function listViews(who: Instructor): Record<string, () => Promise<unknown>> {
  const lessons = listLessons()
  const guide = getAssignableGuide()
  const lesson = lessons.find(({ questionIds }) => questionIds.length > 0)
  if (!lesson) throw new Error('no lesson has a quiz')
  return {
    [FIRST_PAGE]: () => listCompletion({ ...who, guide }),
    'class table, who is at risk': () => listCompletion({ ...who, guide, filter: 'at-risk' }),
    'items of one quiz': () => getItemAnalysis({ ...who, lesson }),
    'what to teach tomorrow': () => listWhatToTeach({ ...who, lessons }),
    'completion as CSV': () => toCompletionCsv({ ...who, guide }),
  }
}
