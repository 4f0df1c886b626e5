'use client'

import { useSyncExternalStore } from 'react'
import { isOtherClock, type OwnTimeOf } from '@/domain/classes/assignments/rules/is-other-clock'

/** The time by the clock of whoever reads, where it is another than that of the class. Only their browser knows its zone. */
export function OwnTime(time: OwnTimeOf) {
  const own = useSyncExternalStore(
    neverChanges,
    () => (isOtherClock(time) ? new Date(time.at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' }) : null),
    () => null,
  )
  return own && ` (${own} by your clock)`
}

const neverChanges = () => () => undefined
