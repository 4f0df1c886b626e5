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
  const asked = Object.entries(cards).flatMap(([id, card]) => (isAsked(id) ? [card] : []))
  const dueAt = asked.flatMap((card) => (card.status === 'active' ? [card.due] : []))
  return { dueAt: dueAt.sort().slice(0, DUE_LIMIT), day: localDay(now), done: countReviewed(cards, now) }
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

/** A day of review ends at midnight in the reader's zone. */
export function endOfDay(now: Date): string {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).toISOString()
}

export function localDay(date: Date): string {
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`
}
