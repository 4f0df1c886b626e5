'use server'

import { redirect } from 'next/navigation'
import { archiveClass } from '@/domain/classes/people/archive-class'
import { changeClassSettings } from '@/domain/classes/people/change-class-settings'
import { duplicateClass } from '@/domain/classes/people/duplicate-class'
import { restoreClass } from '@/domain/classes/people/restore-class'
import { duplicateSchema, settingsSchema, transferSchema } from '@/domain/classes/people/schema'
import { transferClass } from '@/domain/classes/people/transfer-class'
import { classIdSchema } from '@/domain/classes/schema'
import { action } from '@/lib/gate'

export const saveSettings = action({ session: 'required', input: settingsSchema }, async ({ input, session }) => {
  await changeClassSettings({ userId: session.userId, ...input })
  redirect(`/classes/${input.classId}/settings?notice=saved`)
})

export const archive = action({ session: 'required', input: classIdSchema }, async ({ input, session }) => {
  await archiveClass({ userId: session.userId, classId: input.classId })
  redirect(`/classes/${input.classId}/settings?notice=archived`)
})

export const restore = action({ session: 'required', input: classIdSchema }, async ({ input, session }) => {
  await restoreClass({ userId: session.userId, classId: input.classId })
  redirect(`/classes/${input.classId}/settings?notice=restored`)
})

export const duplicate = action({ session: 'required', input: duplicateSchema }, async ({ input, session }) => {
  const { id } = await duplicateClass({ userId: session.userId, ...input })
  redirect(`/classes/${id}/settings?notice=copied`)
})

export const transfer = action({ session: 'required', input: transferSchema }, async ({ input, session }) => {
  await transferClass({ userId: session.userId, ...input })
  redirect(input.afterwards === 'leave' ? '/classes?notice=handed-over' : `/classes/${input.classId}/settings?notice=handed-over`)
})
