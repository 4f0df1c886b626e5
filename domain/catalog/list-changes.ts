import 'server-only'
import { type Change, changesSchema } from './change-schema'
import { getGuide } from './guide'
import { readOnly } from './read-generated'
import type { Entry } from './types'

/** What became new in the guide, newest first, with the page that it is about. Changes of pages that are not there are left out. */
export function listChanges(): (Change & { entry: Entry })[] {
  const entries = new Map(getGuide().entries.map((entry) => [entry.id, entry]))
  return changesSchema.parse(readOnly('Changelog').changes).flatMap((change) => {
    const entry = entries.get(change.page)
    return entry ? [{ ...change, entry }] : []
  })
}
