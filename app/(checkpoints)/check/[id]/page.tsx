import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { toDay } from '@/components/checkpoint/to-words'
import { type CheckedCertificate, checkCertificate } from '@/domain/certificate/check-certificate'
import { getAddresses } from '@/domain/certificate/get-addresses'
import { AppError } from '@/lib/errors'
import { countCall } from '@/lib/rate-limit'
import { sourceOf } from '@/lib/request'
import { CHECK_LIMIT } from './check-limit'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Check of a certificate', robots: { index: false } }

/** For anybody who has the address. Shows what the learner agreed to, as it was signed, and nothing else. */
export default async function CheckPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const refusal = await countCheck()
  const checked = refusal ? null : await checkCertificate(id)
  if (!refusal && !checked) notFound()
  return (
    <main id="main" className="page narrow">
      <h1>Check of a certificate</h1>
      {refusal && <p className="error">{refusal}</p>}
      {checked && <Result checked={checked} />}
      {checked?.state === 'valid' && <Elsewhere id={id} />}
    </main>
  )
}

/** A sentence when too many checks came from one source, else null. */
async function countCheck(): Promise<string | null> {
  try {
    await countCall(CHECK_LIMIT, sourceOf(await headers()))
    return null
  } catch (error) {
    if (error instanceof AppError) return error.message
    throw error
  }
}

function Result({ checked }: { checked: CheckedCertificate }) {
  if (checked.state === 'revoked')
    return (
      <section className="panel is-not-valid" aria-labelledby="state">
        <h2 id="state">Revoked</h2>
        <p>This certificate was revoked on {toDay(checked.at)}. It is no longer valid.</p>
      </section>
    )
  if (checked.state === 'bad-signature')
    return (
      <section className="panel is-not-valid" aria-labelledby="state">
        <h2 id="state">Not valid</h2>
        <p>The signature of this certificate does not fit a key of this guide, so nothing of it is shown.</p>
      </section>
    )
  const { name, issuedAt, achievement, criteria, modules } = checked
  return (
    <section className="panel is-valid" aria-labelledby="state">
      <h2 id="state">Valid</h2>
      <p>The signature was checked just now, and the certificate is not revoked.</p>
      <dl className="checked">
        <dt>Certificate</dt>
        <dd>{achievement}</dd>
        <dt>Given to</dt>
        <dd>{name ?? 'Somebody who prefers not to show a name'}</dd>
        <dt>Issued by</dt>
        <dd>Longshore, at {getAddresses().site}</dd>
        <dt>On</dt>
        <dd>{toDay(issuedAt)}</dd>
        <dt>Checkpoints passed</dt>
        <dd>
          <ul>
            {modules.map(({ title, percent }) => (
              <li key={title}>
                {title}
                {percent && `: ${percent}%`}
              </li>
            ))}
          </ul>
        </dd>
        <dt>What for</dt>
        <dd>{criteria}</dd>
      </dl>
    </section>
  )
}

function Elsewhere({ id }: { id: string }) {
  const { jwks, statusListOf } = getAddresses()
  return (
    <section aria-labelledby="elsewhere">
      <h2 id="elsewhere">Check it elsewhere</h2>
      <p>
        The credential is a JSON Web Token of Open Badges 3.0, signed with ES256. Any program that knows either can check it, without this
        page and also when this page is gone, as long as somebody kept the keys.
      </p>
      <ol>
        <li>
          <a href={`/check/${id}/credential.jwt`} download>
            Download the credential
          </a>
          .
        </li>
        <li>
          Take the key that its header names in <code>kid</code> from <a href={jwks}>the list of public keys</a>, and check the signature.
        </li>
        <li>
          Look up the bit at <code>statusListIndex</code> in <a href={statusListOf(0)}>the list of revoked credentials</a>, which is signed
          the same way: 1 means revoked. The credential names its list.
        </li>
      </ol>
    </section>
  )
}
