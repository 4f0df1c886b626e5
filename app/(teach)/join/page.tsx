import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { VisibleList } from '@/components/class/visible-list'
import { previewClass } from '@/domain/classes/preview-class'
import type { ClassPreview as Preview } from '@/domain/classes/types'
import { AppError } from '@/lib/errors'
import { sourceOf } from '@/lib/request'
import { getSession } from '@/lib/session'
import { ClassPreview } from './class-preview'
import { CodeForm } from './code-form'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Join a class' }

export default async function JoinPage({ searchParams }: { searchParams: Promise<{ code?: string | string[] }> }) {
  const asked = (await searchParams).code
  const code = typeof asked === 'string' ? asked.slice(0, 100) : ''
  const session = await getSession()
  if (!session) redirect(`/sign-in?to=${encodeURIComponent(code ? `/join?code=${encodeURIComponent(code)}` : '/join')}`)
  const preview = code ? await lookUp(session.userId, code) : null
  return (
    <main id="main" className="page narrow">
      <h1>Join a class</h1>
      {preview === null || typeof preview === 'string' ? (
        <>
          <p className="lede">Your instructor has the code of the class, and a link that fills it in here.</p>
          <CodeForm code={code} refusal={preview} />
          <h2>What the instructors of a class see of you</h2>
          <VisibleList />
        </>
      ) : (
        <ClassPreview {...preview} code={code} />
      )}
    </main>
  )
}

/** The class, or the sentence that says why there is none to show. */
async function lookUp(userId: string, code: string): Promise<Preview | string> {
  try {
    return await previewClass({ userId, code, source: sourceOf(await headers()) })
  } catch (error) {
    if (error instanceof AppError) return error.message
    throw error
  }
}
