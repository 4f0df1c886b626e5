import 'server-only'
import { endAllSessions } from '../../lib/session'

/** Ends every session of the caller, in every browser, at once. Safe to repeat. */
export function signOutEverywhere(args: { userId: string }): Promise<void> {
  return endAllSessions(args.userId)
}
