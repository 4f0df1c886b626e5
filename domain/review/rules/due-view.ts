import type { Card } from '../../progress/types'
import { DUE_LIMIT } from './due-limit'

/** What pages show of review without its code: the badge counts by the clock. */
export type DueView = {
  /** When the next questions are due, oldest first: as many as one day can bring. */
  dueAt: string[]
  /** The reader's day, YYYY-MM-DD, on which it was made, and how many questions were reviewed on it. */
  day: string
  done: number
}

/** @param isAsked whether the guide still asks the question */
export function toDueView(cards: Record<string, Card>, isAsked: (questionId: string) => boolean, now: Date): DueView {
  const dueAt = Object.values(keepAsked(cards, isAsked)).flatMap((card) => (card.status === 'active' ? [card.due] : []))
  return { dueAt: dueAt.sort().slice(0, DUE_LIMIT), day: localDay(now), done: countReviewed(cards, now) }
}

/** The cards of questions that the guide still asks. Others are kept, since a question may come back, but nobody can answer them. */
export function keepAsked(cards: Record<string, Card>, isAsked: (questionId: string) => boolean): Record<string, Card> {
  return Object.fromEntries(Object.entries(cards).filter(([id]) => isAsked(id)))
}

/** Questions that wait today: a day's limit less what was reviewed on it. */
export function countDue(view: DueView, now: Date): number {
  const left = Math.max(0, DUE_LIMIT - (view.day === localDay(now) ? view.done : 0))
  const until = endOfDay(now)
  return Math.min(left, view.dueAt.filter((due) => due < until).length)
}

/** Questions whose newest answer in review was given on the day of `now`. */
export function countReviewed(cards: Record<string, Card>, now: Date): number {
  return Object.values(cards).filter(({ reviewedAt }) => reviewedAt !== null && localDay(new Date(reviewedAt)) === localDay(now)).length
}

/** What is due today when a list of the day is through: `skipped` would be asked again today, `waiting` is beyond the limit of the day. */
export function countLeft(cards: Record<string, Card>, now: Date): { skipped: number; waiting: number } {
  const until = endOfDay(now)
  const left = Object.values(cards).filter(({ status, due }) => status === 'active' && due < until).length
  const skipped = Math.min(left, Math.max(0, DUE_LIMIT - countReviewed(cards, now)))
  return { skipped, waiting: left - skipped }
}

/** A day of review ends at midnight in the reader's zone. */
export function endOfDay(now: Date): string {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).toISOString()
}

/** The day after. Not that of 24 hours later: a day on which the clocks change has 23 or 25. */
export function dayAfter(now: Date): string {
  return localDay(new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1))
}

export function localDay(date: Date): string {
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`
}
