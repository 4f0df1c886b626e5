import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareStamps, joinStates, NOTHING } from '../../progress/rules/fold-events'
import type { GradedEvent } from '../../progress/types'
import { replayLog } from './replay-log'

const draft = fc.record({
  id: fc.uuid(),
  hour: fc.nat(500),
  kind: fc.constantFrom('question_answered', 'review_answered', 'card_suspended', 'card_forgotten', 'card_resumed', 'progress_reset'),
  questionId: fc.constantFrom('q-one', 'q-two', 'q-three'),
  right: fc.boolean(),
  confidence: fc.constantFrom('sure', 'unsure', 'guess', undefined),
})
const anyLog = fc.uniqueArray(draft, { selector: ({ id }) => id, maxLength: 40 }).map((drafts) => drafts.map(toEvent).sort(compareStamps))

function toEvent({ id, hour, kind, questionId, right, confidence }: typeof draft extends fc.Arbitrary<infer T> ? T : never): GradedEvent {
  const base = { id, at: new Date(Date.UTC(2026, 0, 1, hour)).toISOString() }
  if (kind === 'progress_reset') return { ...base, type: kind, payload: {} }
  if (kind !== 'question_answered' && kind !== 'review_answered') return { ...base, type: kind, questionId, payload: {} }
  const payload = { version: 'v', choice: ['a'], ...(confidence ? { confidence } : {}) }
  const grade = { right, score: right ? 1 : 0 }
  if (kind === 'review_answered') return { ...base, type: kind, questionId, payload, grade }
  return { ...base, type: kind, questionId, payload: { ...payload, attempt: 1 }, grade }
}

describe('replayLog', () => {
  it("of what was not sent yet, on the server's cards, is that of the whole log, also when the server had some of it", () => {
    fc.assert(
      fc.property(anyLog, fc.nat(), fc.nat(5), (log, number, overlap) => {
        const cut = number % (log.length + 1)
        const snapshot = replayLog(log.slice(0, cut))
        const unsent = log.slice(Math.max(0, cut - overlap))
        expect(replayLog(unsent, snapshot)).toEqual(replayLog(log))
      }),
    )
  })

  it('joins two snapshots to the newer card of each question, in any order, and once or twice', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(), fc.nat(), (log, one, other) => {
        const [a, b] = [one, other].map((number) => ({ ...NOTHING, cards: replayLog(log.slice(0, number % (log.length + 1))) }))
        if (!a || !b) throw new Error('two')
        expect(joinStates(a, b)).toEqual(joinStates(b, a))
        expect(joinStates(joinStates(a, b), b)).toEqual(joinStates(a, b))
      }),
    )
  })
})
