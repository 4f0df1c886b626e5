import type { LearnerEvent } from '../../domain/progress/types'
import { openSession, sessionCookieName } from '../../lib/session'
import { type Figure, reported } from '../figure'
import { alternate } from '../median'
import { toRate } from '../to-rate'
import { makeBatches } from './batches'
import { makeLearner, record } from './learners'
import { SIZES } from './transaction'

const ROUNDS = 3
const BATCHES = { 1: 100, 50: 30 }

/** What POST /api/events adds to the transaction: HTTP, session, limit, parsing. One request after the other. */
export async function measureOverHttp(guide: string): Promise<Figure[]> {
  const userId = await makeLearner()
  const cookie = `${sessionCookieName()}=${await openSession(userId)}`
  const figures: Figure[] = []
  for (const size of SIZES) {
    const next = () => makeBatches({ batches: BATCHES[size], size })
    const { http, transaction } = await alternate(ROUNDS, {
      http: () => toRate(next(), (events) => post(guide, cookie, events)),
      transaction: () => toRate(next(), (events) => record(userId, events)),
    })
    const [httpMs, transactionMs] = [1000 / http, 1000 / transaction]
    const told = `${Math.round(http * size).toLocaleString('en')} events/s; ${httpMs.toFixed(1)} ms a request, of which ${transactionMs.toFixed(1)} ms are the transaction`
    figures.push(reported(`POST /api/events, batches of ${size}`, told))
  }
  return figures
}

async function post(guide: string, cookie: string, events: LearnerEvent[]): Promise<void> {
  const headers = { cookie, origin: guide, 'content-type': 'application/json' }
  const answer = await fetch(`${guide}/api/events`, { method: 'POST', headers, body: JSON.stringify({ events }) })
  const body = await answer.text()
  if (answer.status !== 200) throw new Error(`POST /api/events answered ${answer.status}: ${body}`)
}
