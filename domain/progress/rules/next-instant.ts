import type { ProgressState, Stamp } from '../types'

/**
 * The instant of something done now, ISO 8601: after everything that is known, so that what was done later also sorts later, and
 * counts after a reset, on a device whose clock is behind that of another one.
 * @param events those of this browser's log
 * @param nowMs milliseconds since 1970, by this device's clock
 */
export function nextInstant(state: ProgressState, events: readonly Stamp[], nowMs: number): string {
  const known = [
    state.resetAt,
    ...events.map(({ at }) => at),
    ...Object.values(state.lessons).map(({ last }) => last.at),
    ...Object.values(state.questions).map(({ last }) => last?.at),
    ...Object.values(state.cards).map(({ last }) => last.at),
  ]
  const newest = known.reduce<string>((newest, at) => (at && at > newest ? at : newest), '')
  return new Date(newest === '' ? nowMs : Math.max(nowMs, Date.parse(newest) + 1)).toISOString()
}
