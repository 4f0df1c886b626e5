import { compareStamps } from '../../progress/rules/fold-events'
import { isAnswer } from '../../progress/rules/is-answer'
import type { Card, Confidence, GradedEvent, Stamp } from '../../progress/types'
import { nextMemory } from './next-memory'
import { opensCard, rateAnswer } from './rate-answer'

/** What a card needs to know of an event of its question. `right` is null while an answer has no verdict. */
export type CardEvent = Stamp & { right: boolean | null; confidence: Confidence | null } & {
  type: 'question_answered' | 'review_answered' | 'answers_revealed' | 'card_suspended' | 'card_resumed' | 'card_forgotten'
}

/**
 * The card of one question after all that was done with it; null while it is not in review.
 * By (instant, id), so order and duplicates of the events do not matter.
 * @param before a card to go on from: events that are not newer than its newest are taken as known
 */
export function replayCard(events: readonly CardEvent[], before: Card | null = null): Card | null {
  return [...events].sort(compareStamps).reduce(applyEvent, before)
}

/** One event further. An event at or before the newest one of the card changes nothing. */
function applyEvent(card: Card | null, event: CardEvent): Card | null {
  if (card && compareStamps(event, card.last) <= 0) return card
  const last = { at: event.at, id: event.id }
  switch (event.type) {
    case 'card_suspended':
      return card && { ...card, last, status: card.status === 'active' ? 'suspended' : card.status }
    case 'card_forgotten':
      return card && { ...card, last, status: 'forgotten' }
    case 'card_resumed':
      return card && { ...card, last, status: 'active' }
    case 'answers_revealed':
      return answer(card, event, false, null)
    default:
      return event.right === null ? card : answer(card, event, event.right, event.confidence)
  }
}

function answer(card: Card | null, event: CardEvent, right: boolean, confidence: Confidence | null): Card | null {
  const last = { at: event.at, id: event.id }
  // A forgotten card keeps its memory, so that forgetting can be undone; only a miss brings the question back, as a new card.
  if (card?.status === 'forgotten' && right) return { ...card, last }
  const known = card?.status === 'forgotten' ? null : card
  if (!known && !opensCard(right, confidence)) return null
  const memory = nextMemory(known && { ...known, at: known.answeredAt }, rateAnswer(right, confidence), event.at)
  return {
    status: known?.status ?? 'active',
    ...memory,
    answeredAt: event.at,
    reviewedAt: event.type === 'review_answered' ? event.at : (card?.reviewedAt ?? null),
    last,
  }
}

/** What of a log concerns cards, by question. */
export function toCardEvents(events: readonly GradedEvent[]): Map<string, CardEvent[]> {
  const byQuestion = new Map<string, CardEvent[]>()
  for (const event of events) {
    if (!('questionId' in event)) continue
    const said = isAnswer(event) ? { right: event.grade?.right ?? null, confidence: event.payload.confidence ?? null } : NOTHING_SAID
    byQuestion.set(event.questionId, [
      ...(byQuestion.get(event.questionId) ?? []),
      { id: event.id, at: event.at, type: event.type, ...said },
    ])
  }
  return byQuestion
}

const NOTHING_SAID = { right: null, confidence: null }
