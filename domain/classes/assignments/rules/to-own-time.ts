import { offsetMs } from '../../rules/class-days'
import type { OwnTimeOf } from './is-other-clock'

export function toOwnTime(instant: Date, timeZone: string): OwnTimeOf {
  return { at: instant.toISOString(), classOffsetMinutes: offsetMs(instant, timeZone) / 60_000 }
}
