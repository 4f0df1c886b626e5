import { randomUUID } from 'node:crypto'
import { shuffle } from '@/domain/catalog/rules/shuffle'
import type { Entry, QuestionKey } from '@/domain/catalog/types'
import type { LearnerEvent } from '@/domain/progress/types'
import { findKind } from '@/kinds/find-kind'
import type { LearnerPlan } from './learner-plans'

const DAY_MS = 24 * 60 * 60 * 1000
/** Reading a lesson and answering one question. */
const STEP_MS = 4 * 60 * 1000
/** Share of right first answers. */
const STUCK_BELOW = 0.4

type Act = (at: { id: string; at: string; day: string }) => LearnerEvent
type Key = (questionId: string) => QuestionKey

/** What a learner with this plan did, oldest first: the same acts at every call, up to their ids. */
export function toHistory(plan: LearnerPlan, { lessons, key, now }: { lessons: Entry[]; key: Key; now: Date }): LearnerEvent[] {
  const sittings = listSittings(plan, lessons, key)
  const first = now.getTime() - plan.startedDaysAgo * DAY_MS
  const last = now.getTime() - plan.lastDaysAgo * DAY_MS - DAY_MS / 24
  return sittings.flatMap((acts, index) => {
    const begins = sittings.length === 1 ? last : first + ((last - first) * index) / (sittings.length - 1)
    return acts.map((act, step) => {
      const at = new Date(begins - (acts.length - 1 - step) * STEP_MS).toISOString()
      return act({ id: randomUUID(), at, day: at.slice(0, 10) })
    })
  })
}

/** One sitting a lesson: its questions, the missed ones once more, then "Mark as done". Whoever did none only tried the first quiz. */
function listSittings(plan: LearnerPlan, lessons: Entry[], key: Key): Act[][] {
  const count = Math.round(plan.done * lessons.length)
  const sittings = lessons.slice(0, Math.max(1, count)).map((lesson) => listAnswers(plan, lesson.questionIds, key))
  return sittings.map((answers, index) => {
    const { id: lessonId, revision } = lessons[index] as Entry
    if (index >= count) return answers
    return [...answers, (stamp) => ({ ...stamp, type: 'lesson_completed', lessonId, payload: { revision } })]
  })
}

function listAnswers({ name, right }: LearnerPlan, questionIds: string[], key: Key): Act[] {
  const known = new Set(shuffle(questionIds, name).slice(0, Math.round(right * questionIds.length)))
  // Every second of the missed ones stays wrong; whoever misses most of them leaves all for later, and so can be seen to be stuck.
  const missed = questionIds.filter((id) => !known.has(id)).filter((_, index) => right >= STUCK_BELOW && index % 2 === 1)
  return [...questionIds.map((id) => answer(key(id), 1, known.has(id))), ...missed.map((id) => answer(key(id), 2, true))]
}

function answer(key: QuestionKey, attempt: number, isRight: boolean): Act {
  const kind = findKind(key.kind)
  const payload = { version: key.version, attempt, choice: isRight ? kind.solve(key) : (kind.misses(key)[0] ?? []) }
  return (stamp) => ({ ...stamp, type: 'question_answered', questionId: key.id, payload })
}
