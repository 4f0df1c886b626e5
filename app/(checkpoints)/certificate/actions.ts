'use server'

import { redirect } from 'next/navigation'
import { changeShown } from '@/domain/certificate/change-shown'
import { issueCertificate } from '@/domain/certificate/issue-certificate'
import { revokeCertificate } from '@/domain/certificate/revoke-certificate'
import { certificateIdSchema, changeShownSchema, issueSchema, toShown } from '@/domain/certificate/schema'
import { PASS_MARK } from '@/domain/checkpoint/rules/terms'
import { action } from '@/lib/gate'
import { listPasses } from './list-passes'

const limit = { name: 'certificate', points: 30, seconds: 60 }

export const issue = action({ session: 'required', input: issueSchema, limit }, async ({ input, session }) => {
  const passes = await listPasses(session.userId)
  await issueCertificate({ userId: session.userId, passes, passMark: PASS_MARK, shown: toShown(input) })
  redirect('/certificate?notice=made')
})

export const change = action({ session: 'required', input: changeShownSchema, limit }, async ({ input, session }) => {
  await changeShown({ userId: session.userId, certificateId: input.certificateId, passMark: PASS_MARK, shown: toShown(input) })
  redirect('/certificate?notice=changed')
})

export const withdraw = action({ session: 'required', input: certificateIdSchema, limit }, async ({ input, session }) => {
  await revokeCertificate({ certificateId: input.certificateId, userId: session.userId })
  redirect('/certificate?notice=withdrawn')
})
