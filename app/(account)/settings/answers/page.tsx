import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { listAnswers } from '@/domain/quiz/list-answers'
import { getSession } from '@/lib/session'
import { AnswerCard } from './answer-card'
import './answers.css'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Your answers' }

const PATH = '/settings/answers'
/** Whatever else stands in the address is the first page. */
const pageSchema = z.coerce.number().int().min(1).max(100_000).catch(1)

export default async function AnswersPage({ searchParams }: { searchParams: Promise<{ page?: string }> }) {
  const session = await getSession()
  if (!session) redirect(`/sign-in?to=${PATH}`)
  const page = pageSchema.parse((await searchParams).page)
  const { answers, hasMore } = await listAnswers({ userId: session.userId, page })
  return (
    <main id="main" className="page narrow">
      <nav className="crumbs" aria-label="Breadcrumb">
        <ol>
          <li>
            <a href="/settings">Settings</a>
          </li>
          <li aria-current="page">Your answers</li>
        </ol>
      </nav>
      <h1>Your answers</h1>
      <p className="lede">Every answer that is kept under your account, newest first, with the question as you saw it.</p>
      {answers.length === 0 && page > 1 && <p>There are no more answers.</p>}
      {answers.length === 0 && page === 1 && (
        <>
          <p>You have not answered a question yet. Each lesson ends with some.</p>
          <a className="btn" href="/">
            Go to the guide
          </a>
        </>
      )}
      {answers.map((answer) => (
        <AnswerCard key={answer.id} answer={answer} />
      ))}
      {(page > 1 || hasMore) && (
        <nav className="pages" aria-label="Pages of answers">
          {page > 1 && (
            <a className="btn" href={`${PATH}?page=${page - 1}`}>
              Newer answers
            </a>
          )}
          <span>Page {page}</span>
          {hasMore && (
            <a className="btn" href={`${PATH}?page=${page + 1}`}>
              Older answers
            </a>
          )}
        </nav>
      )}
    </main>
  )
}
