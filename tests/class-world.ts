import { randomUUID } from 'node:crypto'
import { listLessons } from '@/domain/catalog/list-lessons'
import { listModules } from '@/domain/catalog/list-modules'
import { getAssignableGuide } from '@/domain/classes/assignments/get-assignable-guide'
import { db } from '@/lib/db'
import type { Mailer } from '@/lib/open-mailer'
import { answerAs, findPlant } from './answer-as'
import { createClassWith, createUser } from './factories'

/** What a class has of everything, by the names under which verbs are told of it. */
type Things = { classId: string; memberId: string; learnerId: string; assignmentId: string; inviteId: string }
const PLANT = findPlant()

/** All that any verb of a class is told. */
export type Asked = Awaited<ReturnType<typeof makeWorld>>['asked'] & { userId: string }

async function makeClass(): Promise<Things & { teacherId: string }> {
  const { classId, teacherId, learnerIds } = await createClassWith({ learners: 1 })
  const learnerId = learnerIds[0] as string
  const parts = [{ kind: 'lesson', id: 'what-is-a-container' }]
  const version = { version: 1, title: 'Week 1', items: parts, parts, dueAt: '2026-12-01' }
  const { id: assignmentId } = await db.assignment.create({ data: { classId, versions: { create: version } } })
  const { id: inviteId } = await db.classInvite.create({ data: { classId, email: 'invited@example.test', role: 'learner' } })
  return { classId, memberId: learnerId, learnerId, assignmentId, inviteId, teacherId }
}

/** A class with everybody who may be near one, another class, and what every verb is told. */
export async function makeWorld(mailer: Mailer) {
  const [{ teacherId, ...own }, { teacherId: otherTeacherId, ...foreign }] = [await makeClass(), await makeClass()]
  const { classId } = own
  const left = { leftAt: new Date() }
  const add = async (data: {
    classId: string
    role: 'teacher' | 'assistant' | 'learner'
    leftAt?: Date
    removed?: boolean
    number?: number
  }) => {
    const { id: userId } = await createUser()
    await db.classMember.create({ data: { userId, ...data } })
    return userId
  }
  const people = {
    teacher: teacherId,
    assistant: await add({ classId, role: 'assistant' }),
    learner: await add({ classId, role: 'learner', number: 90 }),
    'former learner': await add({ classId, role: 'learner', number: 91, ...left }),
    'removed learner': await add({ classId, role: 'learner', number: 92, removed: true, ...left }),
    'former assistant': await add({ classId, role: 'assistant', ...left }),
    'former teacher': await add({ classId, role: 'teacher', ...left }),
    'teacher of another class': otherTeacherId,
    'assistant of another class': await add({ classId: foreign.classId, role: 'assistant' }),
    'learner of another class': foreign.learnerId,
    stranger: (await createUser()).id,
    nobody: randomUUID(),
  }
  await db.$executeRaw`UPDATE "User" SET email = id::text || '@example.test'`
  await answerAs(own.learnerId, [PLANT])
  const session = await db.session.create({
    data: { userId: teacherId, tokenHash: randomUUID(), expiresAt: new Date(Date.now() + 60_000) },
  })
  const [lessons, modules] = [listLessons(), listModules()]
  const asked = {
    ...own,
    newId: randomUUID(),
    version: 1,
    draft: {
      title: 'Week 2',
      items: [{ kind: 'lesson' as const, id: 'what-is-an-image' }],
      need: null,
      startsAt: null,
      dueAt: '2026-12-08',
      lateUntil: null,
    },
    guide: getAssignableGuide(),
    now: new Date(),
    lessons,
    modules,
    lesson: lessons.find(({ questionIds }) => questionIds.includes(PLANT.questionId)) as (typeof lessons)[number],
    questionIds: lessons.flatMap(({ questionIds }) => questionIds),
    what: `misconception ${PLANT.misconceptionId}`,
    name: 'Class 2',
    timeZone: 'Europe/Paris',
    pseudonyms: true,
    before: { name: 'Class 1', timeZone: 'UTC', pseudonyms: false },
    email: 'somebody@example.test',
    role: 'assistant' as const,
    group: 'Friday',
    afterwards: 'assist' as const,
    files: ['email\nsomebody-else@example.test'],
    reason: 'Was ill',
    subject: 'About volumes',
    text: 'Have a look at lesson 9.',
    site: 'https://guide.example.test',
    mailer,
    sessionId: session.id,
    since: new Date(0),
  }
  return { people, asked, foreign }
}

/** All rows of all classes: of "Class", and of every table whose rows belong to a class or to an assignment. */
export async function readClassRows(): Promise<string[]> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT DISTINCT table_name::text AS name FROM information_schema.columns
    WHERE table_schema = 'public' AND (column_name IN ('classId', 'assignmentId') OR table_name = 'Class') ORDER BY 1`
  const rows = await Promise.all(
    tables.map(({ name }) =>
      db.$queryRawUnsafe<{ row: string }[]>(`SELECT '${name} ' || to_jsonb(t)::text AS row FROM "${name}" t ORDER BY 1`),
    ),
  )
  return rows.flat().map(({ row }) => row)
}
