'use server'

import { redirect } from 'next/navigation'
import { inviteAgain } from '@/domain/classes/people/invite-again'
import { removeMember } from '@/domain/classes/people/remove-member'
import { revealName } from '@/domain/classes/people/reveal-name'
import { memberSchema, setGroupSchema, setRoleSchema } from '@/domain/classes/people/schema'
import { setGroup } from '@/domain/classes/people/set-group'
import { setRole } from '@/domain/classes/people/set-role'
import { invitePerson } from '@/domain/classes/roster/invite-person'
import { classInviteSchema, invitePersonSchema } from '@/domain/classes/roster/schema'
import { withdrawInvite } from '@/domain/classes/roster/withdraw-invite'
import { action } from '@/lib/gate'

/** Far more than anybody types, far less than a program would. */
const INVITES = { name: 'invite', points: 200, seconds: 3600 }

export const invite = action({ session: 'required', input: invitePersonSchema, limit: INVITES }, async ({ input, session }) => {
  const what = await invitePerson({ userId: session.userId, ...input })
  redirect(`/classes/${input.classId}/people?notice=${what}`)
})

export const inviteFormer = action({ session: 'required', input: memberSchema, limit: INVITES }, async ({ input, session }) => {
  const what = await inviteAgain({ userId: session.userId, ...input })
  redirect(`/classes/${input.classId}/people?notice=${what}`)
})

export const withdraw = action({ session: 'required', input: classInviteSchema }, async ({ input, session }) => {
  await withdrawInvite({ userId: session.userId, ...input })
  redirect(`/classes/${input.classId}/people?notice=withdrawn`)
})

export const remove = action({ session: 'required', input: memberSchema }, async ({ input, session }) => {
  await removeMember({ userId: session.userId, ...input })
  redirect(`/classes/${input.classId}/people?notice=removed`)
})

export const changeGroup = action({ session: 'required', input: setGroupSchema }, async ({ input, session }) => {
  await setGroup({ userId: session.userId, ...input })
  redirect(`/classes/${input.classId}/people/${input.memberId}?notice=group`)
})

export const changeRole = action({ session: 'required', input: setRoleSchema }, async ({ input, session }) => {
  await setRole({ userId: session.userId, ...input })
  const isOut = input.memberId === session.userId && input.role === 'learner'
  redirect(isOut ? '/classes?notice=stepped-down' : `/classes/${input.classId}/people/${input.memberId}?notice=role`)
})

/** The name is in the answer only: the next page that is loaded shows the pseudonym again. */
export const reveal = action({ session: 'required', input: memberSchema }, async ({ input, session }) =>
  revealName({ userId: session.userId, ...input }),
)
