import { randomUUID } from 'node:crypto'
import { createClass } from '@/domain/classes/create-class'
import { joinClass } from '@/domain/classes/join-class'
import { db } from '@/lib/db'

/** Makes rows as the product makes them, for tests and the demo class. */

export async function createUser(name = 'Learner 1'): Promise<{ id: string; name: string }> {
  return db.user.create({ data: { name }, select: { id: true, name: true } })
}

/** A class with one teacher and learners "Learner 1", "Learner 2" and so on. */
export async function createClassWith({
  learners = 0,
  name = 'Class 1',
  timeZone = 'UTC',
}: {
  learners?: number
  name?: string
  timeZone?: string
} = {}): Promise<{ classId: string; joinCode: string; teacherId: string; learnerIds: string[] }> {
  const teacher = await createUser('Teacher 1')
  const { id, joinCode } = await createClass({ userId: teacher.id, name, timeZone })
  const learnerIds: string[] = []
  for (let number = 1; number <= learners; number++) {
    const learner = await createUser(`Learner ${number}`)
    await joinClass({ userId: learner.id, code: joinCode, source: 'factories' })
    learnerIds.push(learner.id)
  }
  return { classId: id, joinCode, teacherId: teacher.id, learnerIds }
}

export type History = {
  /** Lessons of any id, also such as the guide does not have. `done: false` is a completion that was undone. */
  lessons?: { lessonId: string; at: Date; done?: boolean; receivedAt?: Date }[]
  answers?: { questionId: string; at: Date; right: boolean; receivedAt?: Date }[]
}

/** What a learner did, as the log and its fold hold it afterwards: each lesson and question once. Received at once, unless it says when. */
export async function addHistory({ userId, lessons = [], answers = [] }: { userId: string } & History): Promise<void> {
  const done = lessons.map((lesson) => ({ done: true, eventId: randomUUID(), ...lesson }))
  const answered = answers.map((answer) => ({ eventId: randomUUID(), ...answer }))
  await db.learnerEvent.createMany({
    data: [
      ...done.map((lesson) => ({
        userId,
        id: lesson.eventId,
        type: lesson.done ? ('lesson_completed' as const) : ('completion_undone' as const),
        lessonId: lesson.lessonId,
        at: lesson.at,
        receivedAt: lesson.receivedAt ?? lesson.at,
      })),
      ...answered.map(({ eventId, questionId, at, receivedAt = at }) => ({
        userId,
        id: eventId,
        type: 'question_answered' as const,
        questionId,
        at,
        receivedAt,
      })),
    ],
  })
  await db.lessonCompletion.createMany({
    data: done.map(({ eventId, lessonId, at, done }) => ({ userId, lessonId, done, firstAt: at, lastAt: at, lastEventId: eventId })),
  })
  await db.questionState.createMany({
    data: answered.map(({ eventId, questionId, at, right }) => ({
      userId,
      questionId,
      attempt: 1,
      firstAt: at,
      firstEventId: eventId,
      firstRight: right,
      lastAt: at,
      lastEventId: eventId,
      lastRight: right,
    })),
  })
}
