import type { Card, GradedEvent } from '../../progress/types'
import { replayCard, toCardEvents } from './replay-card'

/**
 * All cards of a log, going on from cards that are known already, such as the server's.
 * A reset drops what is not newer than it.
 */
export function replayLog(events: readonly GradedEvent[], before: Record<string, Card> = {}): Record<string, Card> {
  const resetAt = events.reduce((newest, event) => (event.type === 'progress_reset' && event.at > newest ? event.at : newest), '')
  const cards = Object.fromEntries(Object.entries(before).filter(([, card]) => card.last.at > resetAt))
  for (const [id, own] of toCardEvents(events.filter((event) => event.at > resetAt))) {
    const card = replayCard(own, cards[id] ?? null)
    if (card) cards[id] = card
  }
  return cards
}
