import 'server-only'
import { listModules } from './list-modules'
import type { Outline } from './rules/outline'

/** The curriculum as the browser's folds need it. Pages without progress are left out. */
export function getOutline(): Outline {
  return {
    modules: listModules().flatMap(({ id, title, entries }) => {
      const lessons = entries.flatMap(({ kind, id, title, path, minutes, required, revision, questionIds }) =>
        kind === 'lesson' ? [{ id, title, path, minutes, required, revision, questionIds }] : [],
      )
      return lessons.length > 0 ? [{ id, title, lessons }] : []
    }),
  }
}
