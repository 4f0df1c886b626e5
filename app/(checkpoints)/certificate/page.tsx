import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { toDay } from '@/components/checkpoint/to-words'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { AskOnce } from '@/components/ui/ask-once'
import { getAddresses } from '@/domain/certificate/get-addresses'
import { getOwnCertificate } from '@/domain/certificate/get-own-certificate'
import type { OwnCertificate } from '@/domain/certificate/types'
import { findNotice } from '@/lib/find-notice'
import { getSession } from '@/lib/session'
import { withdraw } from './actions'
import { ChangeForm } from './change-form'
import { IssueForm } from './issue-form'
import { listPasses } from './list-passes'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Certificate' }

const NOTICES: Record<string, string> = {
  made: 'Your certificate is made and signed.',
  changed: 'Your certificate was signed anew and shows what you chose.',
  withdrawn: 'Your certificate is withdrawn. Its page says so from now on, and shows nothing else.',
}

export default async function CertificatePage({ searchParams }: { searchParams: Promise<{ notice?: string }> }) {
  const session = await getSession()
  if (!session) redirect('/sign-in?to=/certificate')
  const { userId, name } = session
  const [own, passes] = [await getOwnCertificate({ userId }), await listPasses(userId)]
  const notice = findNotice(NOTICES, (await searchParams).notice)
  const missing = passes.filter((pass) => pass === null).length
  const mayMake = !own || own.revoked?.by === 'learner'
  return (
    <main id="main" className="page narrow">
      <h1>Certificate</h1>
      <p className="lede">For those who passed every checkpoint: signed, so that anybody can check it without asking you or us.</p>
      {notice && (
        <p className="note" role="status">
          {notice}
        </p>
      )}
      {own && !(own.revoked && notice) && <State own={own} />}
      {own && !own.revoked && (
        <>
          <ChangeForm certificateId={own.id} shown={own.shown} name={name} />
          <AskOnce ask="Withdraw the certificate">
            <p>
              Its page then says that it is revoked, and downloaded copies count as revoked. You can make a new one, at another address.
            </p>
            <ActionForm action={withdraw} fields={{ certificateId: own.id }}>
              <SubmitButton waiting="Withdrawing it">Withdraw it now</SubmitButton>
            </ActionForm>
          </AskOnce>
        </>
      )}
      {mayMake && missing === 0 && passes.length > 0 && <IssueForm name={name} />}
      {mayMake && missing > 0 && (
        <p>
          {missing === 1 ? 'One checkpoint is' : `${missing} checkpoints are`} not passed yet. <a href="/checkpoints">See which</a>
        </p>
      )}
    </main>
  )
}

function State({ own }: { own: OwnCertificate }) {
  if (own.revoked)
    return (
      <p>
        {own.revoked.by === 'learner'
          ? `You withdrew your certificate on ${toDay(own.revoked.at)}.`
          : `Whoever runs this guide revoked your certificate on ${toDay(own.revoked.at)}. Ask them why; no other one can be made.`}
      </p>
    )
  const address = getAddresses().checkOf(own.id)
  return (
    <section className="panel" aria-labelledby="own">
      <h2 id="own">Made on {toDay(own.issuedAt)}</h2>
      <p>Its public page, for whoever you give the address:</p>
      <p className="address">
        <a href={`/check/${own.id}`}>{address}</a>
      </p>
      <p>
        <a className="btn" href={`/check/${own.id}/credential.jwt`} download>
          Download the credential
        </a>
      </p>
    </section>
  )
}
