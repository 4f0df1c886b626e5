import type { Metadata } from 'next'
import { findNotice } from '@/lib/find-notice'
import { StopForm } from './stop-form'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Stop the daily mail', referrer: 'no-referrer', robots: { index: false } }

const SAID: Record<string, string> = {
  stopped: 'Stopped. No more mail about review is sent to you. You can ask for it again in your settings.',
  unknown: 'This link is too old or not complete, so nothing was changed. Use the link in a newer mail, or your settings.',
}

/** Opening it changes nothing, so that a mail scanner that follows the link stops nobody's mail. */
export default async function StopMailPage({
  searchParams,
}: {
  searchParams: Promise<{ token?: string | string[]; done?: string | string[] }>
}) {
  const { token, done } = await searchParams
  // Without a token there is nothing to stop.
  const said = done || !token ? (findNotice(SAID, done) ?? SAID.unknown) : null
  return (
    <main id="main" className="page narrow">
      <h1>Stop the daily mail</h1>
      {said ? <p role="status">{said}</p> : <p>You get a mail on days when questions are due for review.</p>}
      {!said && <StopForm token={typeof token === 'string' ? token : ''} />}
      <p>
        <a href="/settings">Your settings</a>
      </p>
    </main>
  )
}
