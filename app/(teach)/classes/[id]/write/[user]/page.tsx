import '@/components/class/insight.css'
import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ClassFrame } from '@/components/class/class-frame'
import { getRecipient } from '@/domain/classes/messages/get-recipient'
import { LONGEST_SUBJECT, LONGEST_TEXT } from '@/domain/classes/messages/schema'
import { env } from '@/lib/env'
import { getSession } from '@/lib/session'
import { requireClass } from '../../require-class'
import { MessageForm } from './message-form'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ id: string; user: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, user } = await params
  const session = await getSession()
  const recipient = session && (await getRecipient({ userId: session.userId, classId: id, learnerId: user }))
  return { title: recipient ? `Write to ${recipient.name}` : 'Page not found' }
}

export default async function WritePage({ params, searchParams }: Props) {
  const { id, user: learnerId } = await params
  const { session, taught } = await requireClass(id, `/write/${learnerId}`)
  const recipient = await getRecipient({ userId: session.userId, classId: taught.id, learnerId })
  if (!recipient) notFound()
  const { name, hasAddress } = recipient
  const refusal = toRefusal({ name, hasAddress, own: session.email, isArchived: taught.archivedAt !== null })
  const notice = (await searchParams).notice === 'sent' ? `Your message to ${name} was handed to the mail server.` : undefined
  return (
    <ClassFrame taught={taught} section="people" title={`Write to ${name}`} notice={notice}>
      <section className="panel" aria-label={`Message to ${name}`}>
        {refusal ? (
          <p>{refusal}</p>
        ) : (
          <>
            <p>
              One mail, to {name} alone. You do not see the address. They see your name and the class, and an answer goes straight to{' '}
              {session.email}, so they see that address too.
            </p>
            <MessageForm
              classId={taught.id}
              learnerId={learnerId}
              messageId={randomUUID()}
              longestSubject={LONGEST_SUBJECT}
              longestText={LONGEST_TEXT}
            />
            <p className="count">
              The log of the class will say that you wrote, to whom and when; what you wrote is not kept here. At most 20 messages an hour.
            </p>
          </>
        )}
      </section>
    </ClassFrame>
  )
}

/** Why no message can be sent, and what to do instead; null where one can. */
function toRefusal(at: { name: string; hasAddress: boolean; own: string | null; isArchived: boolean }): string | null {
  if (at.isArchived) return 'This class is archived, so nothing is sent from it.'
  if (!env().SMTP_URL) return 'This guide has no mail server, so nothing can be sent. Whoever runs it can set SMTP_URL and MAIL_FROM.'
  if (!at.hasAddress) return `The account of ${at.name} has no e-mail address, so no mail can reach them from here. Speak to them in class.`
  if (!at.own) return 'Your own account has no e-mail address that an answer could go to, so nothing can be sent from it.'
  return null
}
