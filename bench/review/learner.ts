import type { Card, Confidence } from '../../domain/progress/types'
import { DUE_LIMIT } from '../../domain/review/rules/due-limit'
import { endOfDay } from '../../domain/review/rules/due-view'
import { listDue } from '../../domain/review/rules/list-due'
import { type CardEvent, replayCard } from '../../domain/review/rules/replay-card'
import { logNormal, makeRandom } from './random'

const DAY_MS = 24 * 60 * 60 * 1000
/** The guide of these learners: a lesson every other day, as long as there are some. */
const LESSONS = 30
const QUESTIONS_A_LESSON = 6
const MISSED_AT_FIRST = 0.35
/** How often they say how sure they are. */
const SAYS_CONFIDENCE = 0.7

/**
 * A memory that knows nothing of FSRS: it fades exponentially, by 10 % in `days`. Recall after a while makes it grow,
 * by a factor of its own and more the longer ago; failing sets it back. The numbers were set before the first run.
 */
type Memory = { days: number; growth: number; at: number }
const FIRST_DAYS = 1.5
const GROWTH = 1.2
const SET_BACK = 0.4
const LEAST_DAYS = 0.5
const LONGEST_GAP = 3

export type Review = { day: number; recalled: boolean /** Days that the card had been given. */; interval: number }

/** One learner over many days: what was reviewed, and how it went. */
export function simulateLearner(seed: number, days: number, start: Date): Review[] {
  const random = makeRandom(seed)
  const ability = logNormal(random, 1, 0.3)
  const memories = new Map<string, Memory>()
  const cards: Record<string, Card> = {}
  const reviews: Review[] = []
  let count = 0

  function answer(id: string, type: CardEvent['type'], right: boolean, confidence: Confidence | null, at: Date) {
    count += 1
    const event = { id: String(count).padStart(8, '0'), at: at.toISOString(), type, right, confidence } as CardEvent
    const card = replayCard([event], cards[id] ?? null)
    if (card) cards[id] = card
  }

  for (let day = 0; day < days; day++) {
    // Some time between noon and eight in the evening.
    const at = new Date(start.getTime() + day * DAY_MS + (12 + 8 * random()) * 60 * 60 * 1000)
    const hours = at.getTime() / DAY_MS
    const due = listDue({ cards, lessonOf: (id) => id.split('/')[0], until: endOfDay(at), limit: DUE_LIMIT })
    for (const { id } of due) {
      const memory = memories.get(id)
      const card = cards[id]
      if (!memory || !card) continue
      const recall = 0.9 ** ((hours - memory.at) / memory.days)
      const recalled = random() < recall
      reviews.push({ day, recalled, interval: (Date.parse(card.due) - Date.parse(card.answeredAt)) / DAY_MS })
      memories.set(id, learn(memory, recalled, hours))
      answer(id, 'review_answered', recalled, sayConfidence(random, recall), at)
    }
    if (day % 2 === 0 && day / 2 < LESSONS) {
      for (let number = 0; number < QUESTIONS_A_LESSON; number++) {
        const id = `${day}/${number}`
        memories.set(id, { days: logNormal(random, FIRST_DAYS * ability, 0.6), growth: logNormal(random, GROWTH, 0.4), at: hours })
        answer(id, 'question_answered', random() >= MISSED_AT_FIRST, sayConfidence(random, 0.8), at)
      }
    }
  }
  return reviews
}

function learn({ days, growth, at }: Memory, recalled: boolean, now: number): Memory {
  if (!recalled) return { days: Math.max(LEAST_DAYS, SET_BACK * days), growth, at: now }
  const gap = Math.min(LONGEST_GAP, (now - at) / days)
  return { days: days * (1 + growth * gap), growth, at: now }
}

/** Surer the better it is remembered; said of right answers and wrong ones alike. */
function sayConfidence(random: () => number, recall: number): Confidence | null {
  if (random() >= SAYS_CONFIDENCE) return null
  if (random() < recall) return 'sure'
  return random() < 0.7 ? 'unsure' : 'guess'
}
