import 'server-only'
import { listModules } from '../../catalog/list-modules'
import type { AssignableGuide } from './types'

/** What can be assigned of the guide as it is now. A module has a checkpoint where one of its lessons has questions. */
export function getAssignableGuide(): AssignableGuide {
  const modules = listModules().flatMap(({ id, title, entries }) => {
    const lessons = entries.filter((entry) => entry.kind === 'lesson')
    return lessons.length > 0 ? [{ id, title, lessons, hasCheckpoint: lessons.some(({ questionIds }) => questionIds.length > 0) }] : []
  })
  return {
    modules,
    lessons: modules.flatMap((module) => module.lessons),
    moduleIds: modules.flatMap(({ id, hasCheckpoint }) => (hasCheckpoint ? [id] : [])),
  }
}
