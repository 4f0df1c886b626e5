import 'server-only'
import { AppError } from '../../../lib/errors'

export const NO_ADDRESSES =
  'This class shows pseudonyms, and another gradebook knows learners by their addresses, so there is no file for it. Switch pseudonyms off under "Settings" if your learners agree.'

/** @throws AppError `conflict` for a class with pseudonyms */
export function requireAddresses({ pseudonyms }: { pseudonyms: boolean }): void {
  if (pseudonyms) throw new AppError('conflict', NO_ADDRESSES)
}
