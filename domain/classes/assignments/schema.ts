import { z } from 'zod'
import { toName } from '../../../lib/to-name'
import { isClassTime } from '../rules/local-time'
import { searchText } from '../schema'
import type { StateKind } from './types'

/** Assignments in force of one class. */
export const MOST_ASSIGNMENTS = 200

const local = (name: string) =>
  z.string().refine(isClassTime, `${name} is not a day between 2000 and 2099, or has a time without a day.`).nullable()

/** What an instructor asks for; the messages are whole sentences, since no form shows the name of a field. */
export const draftSchema = z.object({
  title: z
    .string()
    .transform(toName)
    .pipe(z.string().min(1, 'Give the assignment a title.').max(120, 'A title has at most 120 characters.')),
  items: z
    .array(z.object({ kind: z.enum(['lesson', 'module', 'quiz', 'checkpoint']), id: z.string().min(1).max(200) }))
    .min(1, 'Choose at least one module, lesson, quiz or checkpoint.')
    .max(60, 'Choose at most 60 modules, lessons, quizzes and checkpoints. A whole module counts once.'),
  need: z
    .number('Say how many are needed.')
    .int('Say how many are needed, as a whole number.')
    .min(1, 'At least one is needed.')
    .nullable(),
  startsAt: local('The start'),
  dueAt: local('The due time'),
  lateUntil: local('The last time for late work'),
})
export type AssignmentDraft = z.infer<typeof draftSchema>

/** The fields of a form, of which many are checkboxes named after what they choose. */
export const fieldsSchema = z.record(z.string(), z.string().max(2000))

export const withdrawSchema = z.object({ classId: z.string(), assignmentId: z.string() })

export const extendSchema = z.object({
  classId: z.string(),
  assignmentId: z.string(),
  learnerId: z.string(),
  day: z.string().max(20),
  time: z.string().max(20),
  reason: z.string().max(1000),
})

export const excuseSchema = z.object({
  classId: z.string(),
  assignmentId: z.string(),
  learnerId: z.string(),
  excused: z.enum(['true', 'false']).transform((excused) => excused === 'true'),
  reason: z.string().max(1000).default(''),
})

export const STATE_FILTERS = ['all', 'not-started', 'in-progress', 'overdue', 'done', 'done-late', 'excused'] as const satisfies (
  | 'all'
  | StateKind
)[]

const page = z.coerce.number().int().min(1).max(1_000_000).catch(1)

/** The addresses of the pages. Whatever is not understood falls back, so that an old link still opens. */
export const pageSchema = z.object({ page })
export const standingsQuerySchema = z.object({
  state: z.enum(STATE_FILTERS).catch('all'),
  group: searchText.catch(''),
  search: searchText.catch(''),
  page,
})
export type StandingsQuery = z.infer<typeof standingsQuerySchema>
