import { daysBetween } from '../../rules/class-days'
import { isClassTime } from '../../rules/local-time'

type Times = { startsAt: string | null; dueAt: string | null; lateUntil: string | null }

const DAY_MS = 24 * 60 * 60 * 1000

/** A local time some whole days later, or earlier; the clock stays. */
export function shiftDays(local: string, days: number): string {
  const [day = '', clock] = local.split('T')
  const shifted = new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
  return clock ? `${shifted}T${clock}` : shifted
}

/** The day of the first due time among assignments; null where nothing is due. */
export function firstDueDay(terms: readonly Pick<Times, 'dueAt'>[]): string | null {
  return terms.flatMap(({ dueAt }) => (dueAt ? [dueAt.slice(0, 10)] : [])).sort()[0] ?? null
}

/**
 * The same assignments with all their local times moved by as many whole days as bring the first due day to `firstDueOn`.
 * As they are where nothing is due, or no day is given. Null where a time would leave the years that an assignment may have.
 */
export function shiftTerms<T extends Times>(terms: readonly T[], firstDueOn: string | null): T[] | null {
  const first = firstDueDay(terms)
  if (firstDueOn === null || first === null) return [...terms]
  const days = daysBetween(first, firstDueOn)
  try {
    const move = (local: string | null) => local && shiftDays(local, days)
    const moved = terms.map((one) => ({ ...one, startsAt: move(one.startsAt), dueAt: move(one.dueAt), lateUntil: move(one.lateUntil) }))
    const times = moved.flatMap(({ startsAt, dueAt, lateUntil }) => [startsAt, dueAt, lateUntil])
    return times.every((time) => time === null || isClassTime(time)) ? moved : null
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
