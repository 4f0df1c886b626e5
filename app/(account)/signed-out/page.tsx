import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SignedOut } from '@/components/progress/signed-out'
import { findNotice } from '@/lib/find-notice'
import { getSession } from '@/lib/session'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Signed out' }

const REASONS: Record<string, string> = {
  'sign-out': 'You are signed out in this browser.',
  everywhere: 'You are signed out in every browser.',
  password: 'Your password is changed, and every browser is signed out. Sign in with the new one.',
}

/** Clears what this browser kept of the account. A link here must not do that to somebody who is still signed in. */
export default async function SignedOutPage({ searchParams }: { searchParams: Promise<{ why?: string }> }) {
  if (await getSession()) redirect('/settings')
  const { why } = await searchParams
  return (
    <main id="main" className="page narrow">
      <SignedOut />
      <h1>Signed out</h1>
      <p role="status">
        {findNotice(REASONS, why) ?? REASONS['sign-out']} Your progress is kept in your account, and no longer in this browser.
      </p>
      <p>
        <a className="btn primary" href="/sign-in">
          Sign in again
        </a>{' '}
        <a className="btn" href="/">
          Back to the guide
        </a>
      </p>
    </main>
  )
}
