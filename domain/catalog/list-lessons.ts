import 'server-only'
import { getGuide } from './guide'
import type { Entry } from './types'

/** Every written lesson, in curriculum order: what progress counts. */
export function listLessons(): Entry[] {
  return getGuide().entries.filter((entry) => entry.kind === 'lesson')
}
