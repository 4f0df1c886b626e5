import { isAnswer } from '@/domain/progress/rules/is-answer'
import { getReader, listGuestEvents, setGrade } from '../progress/store'
import { askGrader, toGrade } from '../quiz/grader'

/** Asks again for answers in review that a guest gave while the server was away. With an account the server grades what it is sent. */
export async function gradeWaiting(): Promise<void> {
  if (getReader()) return
  for (const event of listGuestEvents()) {
    if (!isAnswer(event) || event.type !== 'review_answered' || event.grade) continue
    const reply = await askGrader({ id: event.questionId, version: event.payload.version }, event.payload.choice, false)
    if ('feedback' in reply) setGrade(event.id, toGrade(reply.feedback))
  }
}
