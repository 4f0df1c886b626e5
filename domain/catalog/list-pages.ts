import 'server-only'
import { getGuide } from './guide'
import type { Entry } from './types'

/** Every written page, lessons and others, in curriculum order. */
export function listPages(): Entry[] {
  return getGuide().entries
}
