import 'server-only'
import { listLessons } from '../catalog/list-lessons'
import { listModules } from '../catalog/list-modules'
import type { Entry } from '../catalog/types'

/** What the guide has now, as classes need it: its active lessons in order, and the modules with a checkpoint. */
export type ClassGuide = { lessons: Entry[]; moduleIds: string[] }

export function getClassGuide(): ClassGuide {
  return {
    lessons: listLessons(),
    moduleIds: listModules().flatMap(({ id, entries }) => (entries.some((entry) => entry.questionIds.length > 0) ? [id] : [])),
  }
}
