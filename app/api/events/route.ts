import { recordEvents } from '@/domain/progress/record-events'
import { canChangeDue } from '@/domain/progress/rules/can-change-due'
import { eventsSchema } from '@/domain/progress/schema'
import { gradeEvent } from '@/domain/quiz/grade-event'
import { writeCards } from '@/domain/review/write-cards'
import { env } from '@/lib/env'
import { route } from '@/lib/gate'
import { tryDue } from '../try-due'

export const dynamic = 'force-dynamic'

const MAX_BYTES = 256 * 1024

export async function POST(request: Request, context: { params: Promise<Record<string, never>> }): Promise<Response> {
  const limit = { name: 'events', points: env().EVENTS_PER_MINUTE, seconds: 60 }
  const post = route({ session: 'required', input: eventsSchema, limit, maxBytes: MAX_BYTES }, async ({ input, session: { userId } }) => {
    const { events, receipt, knowsDue } = input
    const { graded, ...answer } = await recordEvents({ userId, events, receipt, grade: gradeEvent, writeCards })
    if (knowsDue && !canChangeDue(graded, answer.snapshot)) return answer
    // After it: what was just done may have been due.
    return { ...answer, due: await tryDue(userId) }
  })
  return post(request, context)
}
