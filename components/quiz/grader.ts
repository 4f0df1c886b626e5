import type { Choice, Grade } from '@/domain/progress/types'
import type { Feedback } from '@/domain/quiz/types'

/** The server's reply, or a sentence for the reader when there is none. */
export type Reply = { feedback: Feedback } | { problem: string }

const OFFLINE = 'The server could not be reached. Your answer is kept in this browser; check it again when you are connected.'

/** The verdict as the log keeps it. */
export function toGrade({ right, score, misconceptions, repaired = [] }: Feedback): Grade {
  return { right, score, misconceptions: right ? repaired : misconceptions.map(({ id }) => id) }
}

/** Asks the server to grade a submitted answer, or with `reveal` to tell what is right. */
export async function askGrader(question: { id: string; version: string }, choice: Choice | null, reveal: boolean): Promise<Reply> {
  const body = JSON.stringify({ questionId: question.id, version: question.version, choice })
  try {
    const response = await fetch(`/api/quiz/${reveal ? 'reveal' : 'grade'}`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    })
    const answer = (await response.json()) as Feedback | { error: string }
    return response.ok ? { feedback: answer as Feedback } : { problem: (answer as { error: string }).error }
  } catch {
    return { problem: OFFLINE }
  }
}
