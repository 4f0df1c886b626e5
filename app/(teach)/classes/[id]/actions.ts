'use server'

import { redirect } from 'next/navigation'
import { rotateJoinCode } from '@/domain/classes/rotate-join-code'
import { classIdSchema, setJoinOpenSchema } from '@/domain/classes/schema'
import { setJoinOpen } from '@/domain/classes/set-join-open'
import { action } from '@/lib/gate'

export const rotate = action({ session: 'required', input: classIdSchema }, async ({ input, session }) => {
  await rotateJoinCode({ userId: session.userId, classId: input.classId })
  redirect(`/classes/${input.classId}?notice=new-code`)
})

export const setOpen = action({ session: 'required', input: setJoinOpenSchema }, async ({ input, session }) => {
  await setJoinOpen({ userId: session.userId, ...input })
  redirect(`/classes/${input.classId}?notice=${input.open ? 'on' : 'off'}`)
})
