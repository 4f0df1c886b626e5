import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { listProviders } from '@/lib/auth-providers'
import { toReturnPath, toWelcomePath } from '@/lib/return-path'
import { getSession } from '@/lib/session'
import { CredentialsForm } from './credentials-form'
import { toRefusal } from './refusals'
import './sign-in.css'

export const dynamic = 'force-dynamic'

type Query = { mode?: string; to?: string; error?: string; callbackUrl?: string }
type Props = { searchParams: Promise<Query> }

const isCreate = (query: Query) => query.mode === 'create'

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: isCreate(await searchParams) ? 'Create account' : 'Sign in' }
}

export default async function SignInPage({ searchParams }: Props) {
  const query = await searchParams
  const to = toReturnPath(query.to ?? readWelcomeTarget(query.callbackUrl))
  const refusal = toRefusal(query.error)
  if (!refusal && (await getSession())) redirect(to)

  const create = isCreate(query)
  const toHref = (mode: string) =>
    `/sign-in?${new URLSearchParams({ ...(mode && { mode }), ...(to !== '/' && { to }) })}`.replace(/\?$/, '')
  const providers = listProviders()
  return (
    <main id="main" className="page narrow">
      <h1>{create ? 'Create account' : 'Sign in'}</h1>
      <p className="lede">
        An account keeps your progress on every device and lets you join a class. What you have done in this browser comes along.
      </p>
      <nav className="modes" aria-label="Account">
        <a href={toHref('')} aria-current={create ? undefined : 'page'}>
          Sign in
        </a>{' '}
        <a href={toHref('create')} aria-current={create ? 'page' : undefined}>
          Create account
        </a>
      </nav>
      <CredentialsForm key={create ? 'create' : 'sign-in'} create={create} to={to} refusal={refusal} />
      {providers.length > 0 && (
        <section className="providers" aria-label="Other ways to sign in">
          {providers.map(({ id, name }) => (
            <form key={id} method="post" action={`/api/auth/signin/${id}`}>
              <input type="hidden" name="callbackUrl" value={toWelcomePath(to)} />
              <button className="btn" type="submit">
                Continue with {name}
              </button>
            </form>
          ))}
        </section>
      )}
    </main>
  )
}

/** After a refusal next-auth hands back the address that it would have gone to: the welcome page and where that leads. */
function readWelcomeTarget(callbackUrl: string | undefined): string | null {
  return callbackUrl && URL.canParse(callbackUrl) ? new URL(callbackUrl).searchParams.get('to') : null
}
