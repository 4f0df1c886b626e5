'use client'

import { useRef, useState, useSyncExternalStore } from 'react'
import { keepAsked } from '@/domain/review/rules/due-view'
import { getNoState, getState, subscribe } from '../progress/store'
import { PausedList } from './paused-list'
import { ReviewEnd } from './review-end'
import { ReviewQuestion } from './review-question'
import { useReview } from './use-review'

/** Today's questions one by one, and then when the next ones come. */
export function Review() {
  const { review, begin } = useReview()
  const { cards } = useSyncExternalStore(subscribe, getState, getNoState)
  const [at, setAt] = useState(0)
  const top = useRef<HTMLElement>(null)

  if (review.kind === 'loading')
    return (
      <p className="count with-script" role="status">
        Looking up what is due.
      </p>
    )
  if (review.kind === 'failed')
    return (
      <div className="panel" role="alert">
        <p>The list of lessons could not be fetched, so nothing can be asked now. What is due stays due.</p>
        <button className="btn primary" type="button" onClick={begin}>
          Try again
        </button>
      </div>
    )

  const { queue, before, missing, isAsked } = review
  const asked = queue[at]
  function next() {
    setAt(at + 1)
    requestAnimationFrame(() => top.current?.querySelector<HTMLElement>('[data-focus]')?.focus())
  }

  return (
    <>
      <section className="quiz" ref={top} aria-labelledby="review-now" data-ready="">
        <header>
          <h2 id="review-now">{asked ? 'Due today' : before + queue.length > 0 ? 'Nothing more is due today' : 'Nothing is due today'}</h2>
          {asked && <span className="count">{`${before + at + 1} of ${before + queue.length} today`}</span>}
        </header>
        {asked ? (
          <ReviewQuestion key={asked.question.id} asked={asked} onNext={next} isLast={at + 1 === queue.length} />
        ) : (
          <ReviewEnd cards={keepAsked(cards, isAsked)} missing={missing} />
        )}
      </section>
      {!asked && <PausedList cards={cards} />}
    </>
  )
}
