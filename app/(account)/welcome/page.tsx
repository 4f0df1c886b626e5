import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Welcome } from '@/components/progress/welcome'
import { toReturnPath } from '@/lib/return-path'
import { getSession } from '@/lib/session'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Welcome' }

/** Every sign-in lands here once: what a guest did is handed over, then the way leads on. */
export default async function WelcomePage({ searchParams }: { searchParams: Promise<{ to?: string }> }) {
  const to = toReturnPath((await searchParams).to)
  const session = await getSession()
  if (!session) redirect(`/sign-in?${new URLSearchParams({ to })}`)
  return (
    <main id="main" className="page narrow">
      <h1>Welcome, {session.name}</h1>
      <Welcome user={{ id: session.userId, name: session.name }} to={to} />
    </main>
  )
}
