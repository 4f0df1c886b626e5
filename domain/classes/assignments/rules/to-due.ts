import type { AssignedPart } from '../types'
import type { AssignmentState } from './assignment-state'
import { toDueWords, toShownInstant } from './due-words'
import { toOwnTime } from './to-own-time'

/** What a page paints of one assignment. Its state is told by the clock of the browser: what was not overdue may be by then. */
export type DueAssignment = {
  title: string
  /** ISO 8601. A bare day is its last second, so that clocks show that day. */
  due: string
  /** The same as clocks of the class show it, with its zone, and how far these are ahead of UTC then. */
  classTime: string
  classOffsetMinutes: number
  path: string
  /** Something of it is done or begun. */
  begun: boolean
  /** Ids of the lessons that are still to do, their quizzes included. */
  lessons: string[]
}

/** Home and cards show no more. */
const MOST_SHOWN = 5
const AHEAD_DAYS = 14
const DAY_MS = 24 * 60 * 60 * 1000

type Row = {
  title: string
  class: { timeZone: string }
  state: AssignmentState
  isAhead: boolean
  isOver: boolean
  open: readonly AssignedPart[]
  nextPath: string | null
}

/** What can be done now and is due within two weeks or overdue: those nearest to now, in the order of their due times. */
export function toDue(rows: readonly Row[], now: Date): DueAssignment[] {
  return rows
    .flatMap(({ title, class: { timeZone }, state, isAhead, isOver, open, nextPath }) => {
      const { dueAt, dueLocal } = state
      if (isAhead || isOver || !dueAt || !dueLocal || !nextPath || dueAt.getTime() - now.getTime() > AHEAD_DAYS * DAY_MS) return []
      const lessons = open.flatMap((part) => (part.kind === 'checkpoint' ? [] : [part.id]))
      const begun = state.kind === 'in-progress' || state.done > 0
      const { at: due, classOffsetMinutes } = toOwnTime(toShownInstant(dueAt, dueLocal), timeZone)
      const classTime = toDueWords(dueLocal, timeZone)
      return [{ title, due, classTime, classOffsetMinutes, path: nextPath, begun, lessons: [...new Set(lessons)] }]
    })
    .sort((a, b) => distance(a, now) - distance(b, now))
    .slice(0, MOST_SHOWN)
    .sort((a, b) => (a.due < b.due ? -1 : 1))
}

const distance = ({ due }: DueAssignment, now: Date) => Math.abs(Date.parse(due) - now.getTime())
