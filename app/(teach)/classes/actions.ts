'use server'

import { redirect } from 'next/navigation'
import { createClass } from '@/domain/classes/create-class'
import { leaveClass } from '@/domain/classes/leave-class'
import { acceptInvite } from '@/domain/classes/roster/accept-invite'
import { declineInvite } from '@/domain/classes/roster/decline-invite'
import { ownInviteSchema } from '@/domain/classes/roster/schema'
import { classIdSchema, newClassSchema } from '@/domain/classes/schema'
import { action } from '@/lib/gate'

export const create = action({ session: 'required', input: newClassSchema }, async ({ input, session }) => {
  const { id } = await createClass({ userId: session.userId, ...input })
  redirect(`/classes/${id}`)
})

export const leave = action({ session: 'required', input: classIdSchema }, async ({ input, session }) => {
  await leaveClass({ userId: session.userId, classId: input.classId })
  redirect('/classes?notice=left')
})

export const accept = action({ session: 'required', input: ownInviteSchema }, async ({ input, session }) => {
  const { classId } = await acceptInvite({ userId: session.userId, inviteId: input.inviteId })
  redirect(`/classes?joined=${classId}`)
})

export const decline = action({ session: 'required', input: ownInviteSchema }, async ({ input, session }) => {
  await declineInvite({ userId: session.userId, inviteId: input.inviteId })
  redirect('/classes?notice=declined')
})
