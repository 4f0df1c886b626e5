import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getAccount } from '@/domain/account/get-account'
import { hasMail } from '@/domain/review/has-mail'
import { env } from '@/lib/env'
import { getSession } from '@/lib/session'
import { MailForm } from './mail-form'
import { PasswordForm } from './password-form'
import { SignOutButtons } from './sign-out-buttons'
import '@/components/ui/tick-box.css'
import './settings.css'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Settings' }

export default async function SettingsPage() {
  const session = await getSession()
  const account = session && (await getAccount({ userId: session.userId }))
  if (!account) redirect('/sign-in?to=/settings')
  return (
    <main id="main" className="page narrow">
      <h1>Settings</h1>
      <section className="panel" aria-labelledby="account">
        <h2 id="account">Your account</h2>
        <dl className="account-facts">
          <dt>Name</dt>
          <dd>{session.name}</dd>
          <dt>Email</dt>
          <dd>{session.email ?? 'Your provider gave no address.'}</dd>
        </dl>
      </section>
      <section className="panel" aria-labelledby="answers">
        <h2 id="answers">Your answers</h2>
        <p>
          <a href="/settings/answers">See every answer that is kept</a>, with the question as you saw it.
        </p>
      </section>
      <section className="panel" aria-labelledby="password">
        <h2 id="password">Password</h2>
        {account.hasPassword ? (
          <>
            <p>Changing it signs you out in every browser, this one included.</p>
            <PasswordForm email={session.email ?? ''} />
          </>
        ) : (
          <p>You sign in through a provider, so there is no password here.</p>
        )}
      </section>
      {env().SMTP_URL && (
        <section className="panel" aria-labelledby="mail">
          <h2 id="mail">Mail about review</h2>
          {session.email ? (
            <MailForm isOn={await hasMail({ userId: session.userId })} email={session.email} />
          ) : (
            <p>Your provider gave no address, so no mail can be sent.</p>
          )}
        </section>
      )}
      <section className="panel" aria-labelledby="sessions">
        <h2 id="sessions">Signed-in browsers</h2>
        <p>
          {account.sessions === 1
            ? 'You are signed in here only.'
            : `You are signed in here and in ${account.sessions - 1} other ${account.sessions === 2 ? 'browser' : 'browsers'}.`}
        </p>
        <SignOutButtons />
      </section>
    </main>
  )
}
