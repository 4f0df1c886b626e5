import 'server-only'
import { randomBytes } from 'node:crypto'
import { createAccount } from '@/domain/account/create-account'
import { getQuestionKey } from '@/domain/catalog/get-question-key'
import { listLessons } from '@/domain/catalog/list-lessons'
import { createClass } from '@/domain/classes/create-class'
import { joinClass } from '@/domain/classes/join-class'
import { setJoinOpen } from '@/domain/classes/set-join-open'
import { recordEvents } from '@/domain/progress/record-events'
import { gradeEvent } from '@/domain/quiz/grade-event'
import { writeCards } from '@/domain/review/write-cards'
import { db } from '@/lib/db'
import { assignToDemoClass } from './assign-to-demo-class'
import { type LearnerPlan, listLearnerPlans } from './learner-plans'
import { toHistory } from './to-history'

const CLASS_NAME = 'Demo class'
const TEACHER = { name: 'Teacher', email: 'teacher@demo.example' }
const SOURCE = 'demo'
const GROUPS = ['Monday', 'Thursday']
/** What the others did came in as they did it; all that this one did comes in now. */
const OFFLINE = 'Learner 2'
const DAY_MS = 24 * 60 * 60 * 1000

export type DemoClass = {
  classId: string
  email: string
  /** Null when the teacher's account was there before; only its hash is kept. */
  password: string | null
  learners: number
}

/**
 * Fills the demo class through the verbs that the guide itself uses. Safe to repeat: the class, its code and its teacher
 * stay, its learners are made anew, so that their histories end near `now` again.
 */
export async function fillDemoClass({ now = new Date() }: { now?: Date } = {}): Promise<DemoClass> {
  const { teacherId, password } = await openTeacher()
  const { id: classId, joinCode } = await openClass(teacherId)
  await setJoinOpen({ userId: teacherId, classId, open: true })
  const plans = listLearnerPlans()
  await db.assignment.deleteMany({ where: { classId } })
  await db.user.deleteMany({ where: { email: { in: plans.map(({ name }) => toEmail(name)) } } })
  const learnerIds: string[] = []
  for (const [index, { name, plan, joinedDaysAgo }] of plans.entries()) {
    const { id: userId } = await db.user.create({ data: { name, email: toEmail(name) }, select: { id: true } })
    await joinClass({ userId, code: joinCode, source: SOURCE, now: new Date(now.getTime() - joinedDaysAgo * DAY_MS) })
    await db.classMember.updateMany({ where: { classId, userId }, data: { group: GROUPS[index % GROUPS.length] ?? null } })
    if (plan) await recordHistory(userId, plan, now)
    if (name !== OFFLINE) await db.$executeRaw`UPDATE "LearnerEvent" SET "receivedAt" = at WHERE "userId" = ${userId}::uuid`
    learnerIds.push(userId)
  }
  await assignToDemoClass({ teacherId, classId, learnerIds, now })
  return { classId, email: TEACHER.email, password, learners: plans.length }
}

/** Nobody can sign in with it: the account has no password, and the domain is one that cannot exist. */
const toEmail = (name: string) => `${name.toLowerCase().replace(' ', '-')}@demo.example`

async function openTeacher(): Promise<{ teacherId: string; password: string | null }> {
  const known = await db.user.findUnique({ where: { email: TEACHER.email }, select: { id: true } })
  if (known) return { teacherId: known.id, password: null }
  const password = randomBytes(12).toString('base64url')
  const { id } = await createAccount({ ...TEACHER, password, source: SOURCE })
  return { teacherId: id, password }
}

async function openClass(teacherId: string): Promise<{ id: string; joinCode: string }> {
  const where = { name: CLASS_NAME, members: { some: { userId: teacherId, role: 'teacher' as const, leftAt: null } } }
  const known = await db.class.findFirst({ where, orderBy: { createdAt: 'asc' }, select: { id: true, joinCode: true } })
  return known ?? createClass({ userId: teacherId, name: CLASS_NAME, timeZone: 'UTC' })
}

async function recordHistory(userId: string, plan: LearnerPlan, now: Date): Promise<void> {
  const events = toHistory(plan, { lessons: listLessons().filter((lesson) => lesson.required), key: requireKey, now })
  await recordEvents({ userId, events, grade: gradeEvent, writeCards, now })
}

function requireKey(questionId: string) {
  const key = getQuestionKey(questionId)
  if (!key) throw new Error(`the catalog lists the question ${questionId} and has no key for it`)
  return key
}
