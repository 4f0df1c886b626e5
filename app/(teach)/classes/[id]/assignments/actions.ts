'use server'

import { redirect } from 'next/navigation'
import { assign } from '@/domain/classes/assignments/assign'
import { changeAssignment } from '@/domain/classes/assignments/change-assignment'
import { excuseLearner } from '@/domain/classes/assignments/excuse-learner'
import { extendLearner } from '@/domain/classes/assignments/extend-learner'
import { toDraft, toLocal } from '@/domain/classes/assignments/rules/draft-fields'
import { excuseSchema, extendSchema, fieldsSchema, withdrawSchema } from '@/domain/classes/assignments/schema'
import { withdrawAssignment } from '@/domain/classes/assignments/withdraw-assignment'
import { action } from '@/lib/gate'

const toPage = ({ classId, assignmentId }: { classId: string; assignmentId: string }, notice: string) =>
  `/classes/${classId}/assignments/${assignmentId}?notice=${notice}`

/** The fields of a form that every one of these has. */
const toIds = (fields: Record<string, string>) => ({ classId: fields.classId ?? '', assignmentId: fields.assignmentId ?? '' })

export const make = action({ session: 'required', input: fieldsSchema }, async ({ input, session }) => {
  const ids = toIds(input)
  await assign({ userId: session.userId, ...ids, draft: toDraft(input) })
  redirect(toPage(ids, 'assigned'))
})

export const change = action({ session: 'required', input: fieldsSchema }, async ({ input, session }) => {
  const ids = toIds(input)
  const { changed } = await changeAssignment({ userId: session.userId, ...ids, version: Number(input.version), draft: toDraft(input) })
  redirect(toPage(ids, changed ? 'changed' : 'same'))
})

export const withdraw = action({ session: 'required', input: withdrawSchema }, async ({ input, session }) => {
  await withdrawAssignment({ userId: session.userId, ...input })
  redirect(`/classes/${input.classId}/assignments?notice=withdrawn`)
})

export const extend = action({ session: 'required', input: extendSchema }, async ({ input, session }) => {
  const { day, time, ...about } = input
  const extendedTo = toLocal(day, time)
  await extendLearner({ userId: session.userId, ...about, extendedTo })
  redirect(toPage(input, extendedTo ? 'extended' : 'not-extended'))
})

export const excuse = action({ session: 'required', input: excuseSchema }, async ({ input, session }) => {
  await excuseLearner({ userId: session.userId, ...input })
  redirect(toPage(input, input.excused ? 'excused' : 'asked'))
})
