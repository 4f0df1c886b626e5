'use client'

import { useEffect, useState } from 'react'
import type { Receipt } from '@/domain/progress/rules/to-receipt'
import { mergeGuestLog } from './merge-guest-log'
import { listGuestEvents, setReader } from './store'
import { sync } from './sync'

type Outcome = { kind: 'sending' } | { kind: 'done'; receipt: Receipt | null } | { kind: 'failed' }

/** After a sign-in: hands what was done without an account over to it, and says what came of it. */
export function Welcome({ user, to }: { user: { id: string; name: string }; to: string }) {
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'sending' })

  async function hand() {
    setOutcome({ kind: 'sending' })
    try {
      const receipt = listGuestEvents().length > 0 ? await mergeGuestLog(user) : null
      setReader({ id: user.id, name: user.name })
      await sync()
      if (receipt === null) location.replace(to)
      else setOutcome({ kind: 'done', receipt })
    } catch {
      setOutcome({ kind: 'failed' })
    }
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once; a second hand-over would find nothing left
  useEffect(() => {
    void hand()
  }, [])

  return (
    <div className="panel" role="status">
      <noscript>
        <p>You are signed in. What was done in this browser before stays here until JavaScript is on.</p>
        <a className="btn primary" href={to}>
          Continue
        </a>
      </noscript>
      {outcome.kind === 'sending' && <p className="with-script">Bringing what you did in this browser to your account.</p>}
      {outcome.kind === 'failed' && (
        <>
          <p>Your account could not be reached just now. What you did is still kept in this browser.</p>
          <button className="btn primary" type="button" onClick={hand}>
            Try again
          </button>{' '}
        </>
      )}
      {outcome.kind === 'done' && outcome.receipt && (
        <>
          <h2>Your receipt</h2>
          <p>{toReceiptText(outcome.receipt)}</p>
          <p>What you did as a guest now belongs to your account and is no longer kept apart in this browser.</p>
        </>
      )}
      {outcome.kind !== 'sending' && (
        <a className={outcome.kind === 'done' ? 'btn primary' : 'btn'} href={to}>
          Continue
        </a>
      )}
    </div>
  )
}

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

/** "5 lessons, 2 quizzes added; 3 were already here." */
export function toReceiptText({ lessonsAdded, lessonsKnown, quizzesAdded, quizzesKnown }: Receipt): string {
  const known = lessonsKnown.length + quizzesKnown.length
  const added = [
    ...(lessonsAdded.length > 0 ? [count(lessonsAdded.length, 'lesson', 'lessons')] : []),
    ...(quizzesAdded.length > 0 ? [count(quizzesAdded.length, 'quiz', 'quizzes')] : []),
  ]
  const alreadyHere = known > 0 ? `${known} ${known === 1 ? 'was' : 'were'} already here` : ''
  if (added.length === 0) return alreadyHere ? `Nothing new to add; ${alreadyHere}.` : 'Nothing to add.'
  return `${added.join(', ')} added${alreadyHere ? `; ${alreadyHere}` : ''}.`
}
