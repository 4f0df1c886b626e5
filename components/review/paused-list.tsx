'use client'

import { useEffect, useState } from 'react'
import type { Card } from '@/domain/progress/types'
import { commit } from '../progress/store'
import { sync } from '../progress/sync'
import { type Found, readQuestions } from './read-questions'

/** The questions that the reader paused, each with the way back into review. */
export function PausedList({ cards }: { cards: Record<string, Card> }) {
  const ids = Object.entries(cards)
    .flatMap(([id, card]) => (card.status === 'suspended' ? [id] : []))
    .sort()
  const [found, setFound] = useState<Found[]>([])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is new on every render, its ids are not
  useEffect(() => {
    readQuestions(ids).then(setFound, () => setFound([]))
  }, [ids.join()])

  const shown = found.filter(({ question }) => ids.includes(question.id))
  if (shown.length === 0) return null
  return (
    <section className="panel" aria-labelledby="paused">
      <h2 id="paused">Paused questions</h2>
      <ul className="paused">
        {shown.map(({ question }) => (
          <li key={question.id}>
            <span id={`paused-${question.id}`} dangerouslySetInnerHTML={{ __html: question.prompt }} />
            <button
              className="btn"
              type="button"
              id={`resume-${question.id}`}
              aria-labelledby={`resume-${question.id} paused-${question.id}`}
              onClick={() => {
                commit({ type: 'card_resumed', questionId: question.id, payload: {} })
                void sync()
              }}
            >
              Resume
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
