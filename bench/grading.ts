import { openSession, sessionCookieName } from '../lib/session'
import { makeBatches } from './events/batches'
import { makeLearner } from './events/learners'
import { type Figure, figure, reported, toRatio } from './figure'
import { type Ask, type Latency, measureLatency } from './grading/p99'
import { median } from './median'
import { startGuide } from './start-guide'

const AT_ONCE = [1, 8, 64] as const
/** The number that has a target; the others are told beside it. */
const HELD_AT = 8
const MOST = 4
const ROUNDS = 5
/** More than ever ask at once, so that two requests seldom wait for each other's learner. */
const LEARNERS = 256

const ROUTES = ['nothing', 'grade', 'events'] as const
type Route = (typeof ROUTES)[number]

/**
 * Grading through the API. It is compared with GET /api/me of a guest, the lightest route there is: it passes the gate,
 * finds no cookie and says so.
 */
export async function measureGrading(): Promise<Figure[]> {
  const guide = await startGuide()
  const asks = await toAsks(guide)
  const figures: Figure[] = []
  for (const atOnce of AT_ONCE) {
    const measured = await takeTurns(guide, atOnce, asks)
    for (const route of ['grade', 'events'] as const) {
      const ratio = measured[route].p99Ms / measured.nothing.p99Ms
      const name = `POST ${route === 'grade' ? '/api/quiz/grade' : '/api/events, batches of 1'}, ${atOnce} at once: p99 against GET /api/me`
      const note = `${tell(measured[route])} against ${tell(measured.nothing)}`
      if (route === 'grade' && atOnce === HELD_AT) figures.push(figure(name, ratio, { atMost: MOST }, toRatio, note))
      else figures.push(reported(name, `${toRatio(ratio)} (${note})`))
    }
  }
  return figures
}

/** By turns, so that a busy moment of the machine hits all alike; the median of each. */
async function takeTurns(guide: string, atOnce: number, asks: Record<Route, () => Ask>): Promise<Record<Route, Latency>> {
  const rounds: Record<Route, Latency[]> = { nothing: [], grade: [], events: [] }
  for (let round = 0; round < ROUNDS; round++)
    for (const route of ROUTES) rounds[route].push(await measureLatency(guide, atOnce, asks[route]))
  const middle = (latencies: Latency[]): Latency => ({
    p99Ms: median(latencies.map(({ p99Ms }) => p99Ms)),
    perSecond: median(latencies.map(({ perSecond }) => perSecond)),
  })
  return { nothing: middle(rounds.nothing), grade: middle(rounds.grade), events: middle(rounds.events) }
}

async function toAsks(guide: string): Promise<Record<Route, () => Ask>> {
  const write = { origin: guide, 'content-type': 'application/json' }
  const answers = makeBatches({ batches: 1, size: 200 })
    .flat()
    .flatMap((event) => (event.type === 'question_answered' ? [event] : []))
  const bodies = answers.map(({ questionId, payload: { version, choice } }) => JSON.stringify({ questionId, version, choice }))
  const cookies: string[] = []
  for (let made = 0; made < LEARNERS; made++) cookies.push(`${sessionCookieName()}=${await openSession(await makeLearner())}`)
  const grade = cycle(bodies)
  const cookie = cycle(cookies)
  const event = cycle(answers)
  return {
    nothing: () => ({ method: 'GET', path: '/api/me', headers: {}, body: null }),
    grade: () => ({ method: 'POST', path: '/api/quiz/grade', headers: write, body: grade() }),
    events: () => ({
      method: 'POST',
      path: '/api/events',
      headers: { ...write, cookie: cookie() },
      body: JSON.stringify({ events: [{ ...event(), id: crypto.randomUUID(), at: new Date().toISOString() }] }),
    }),
  }
}

function cycle<T>(list: T[]): () => T {
  let at = 0
  return () => list[at++ % list.length] as T
}

const tell = ({ p99Ms, perSecond }: Latency) => `${p99Ms.toFixed(1)} ms at ${Math.round(perSecond).toLocaleString('en')}/s`
