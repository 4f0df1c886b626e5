'use client'

import { useEffect, useState } from 'react'
import { DUE_LIMIT } from '@/domain/review/rules/due-limit'
import { countReviewed, endOfDay } from '@/domain/review/rules/due-view'
import { listDue } from '@/domain/review/rules/list-due'
import { getState, whenSettled } from '../progress/store'
import { sync } from '../progress/sync'
import { gradeWaiting } from './grade-waiting'
import { type Found, readLessonOf, readQuestions } from './read-questions'

/** What one visit reviews, fixed when it begins. `before` were reviewed earlier today, `missing` could not be fetched. */
export type Session = { queue: Found[]; before: number; missing: number; isAsked: (questionId: string) => boolean }

export type Review = { kind: 'loading' } | { kind: 'failed' } | ({ kind: 'ready' } & Session)

/** The questions of today, as the cards stand when the page comes up. */
export function useReview(): { review: Review; begin: () => Promise<void> } {
  const [review, setReview] = useState<Review>({ kind: 'loading' })

  async function begin() {
    try {
      await sync()
      await gradeWaiting()
      await whenSettled()
      setReview({ kind: 'ready', ...(await openSession(new Date())) })
    } catch {
      setReview({ kind: 'failed' })
    }
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page comes up
  useEffect(() => {
    void begin()
  }, [])

  return { review, begin }
}

async function openSession(now: Date): Promise<Session> {
  const lessonOf = await readLessonOf()
  const { cards } = getState()
  const before = countReviewed(cards, now)
  const due = listDue({ cards, lessonOf: (id) => lessonOf(id)?.id, until: endOfDay(now), limit: DUE_LIMIT - before })
  const queue = await readQuestions(due.map(({ id }) => id))
  return { queue, before, missing: due.length - queue.length, isAsked: (id) => lessonOf(id) !== undefined }
}
