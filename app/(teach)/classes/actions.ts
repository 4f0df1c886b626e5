'use server'

import { redirect } from 'next/navigation'
import { createClass } from '@/domain/classes/create-class'
import { leaveClass } from '@/domain/classes/leave-class'
import { classIdSchema, createClassSchema } from '@/domain/classes/schema'
import { action } from '@/lib/gate'

export const create = action({ session: 'required', input: createClassSchema }, async ({ input, session }) => {
  const { id } = await createClass({ userId: session.userId, ...input })
  redirect(`/classes/${id}`)
})

export const leave = action({ session: 'required', input: classIdSchema }, async ({ input, session }) => {
  await leaveClass({ userId: session.userId, classId: input.classId })
  redirect('/classes?notice=left')
})
