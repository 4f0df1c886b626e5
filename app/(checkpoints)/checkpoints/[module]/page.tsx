import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CheckpointTest } from '@/components/checkpoint/checkpoint-test'
import { ConceptReport } from '@/components/checkpoint/concept-report'
import { toPercent } from '@/components/checkpoint/to-words'
import { getBank } from '@/domain/checkpoint/get-bank'
import { getCheckpoint } from '@/domain/checkpoint/get-checkpoint'
import { PASS_MARK } from '@/domain/checkpoint/rules/terms'
import { gradeShown } from '@/domain/quiz/grade-shown'
import { getSession } from '@/lib/session'
import { StartForm } from './start-form'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ module: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const bank = getBank((await params).module)
  return { title: bank ? `Checkpoint: ${bank.title}` : 'Page not found' }
}

export default async function CheckpointPage({ params }: Props) {
  const { module: moduleId } = await params
  const session = await getSession()
  const checkpoint = await getCheckpoint({ userId: session?.userId ?? null, moduleId, grade: gradeShown })
  if (!checkpoint) notFound()
  const { title, lessons, questions, limitMs, open, report, hasPassed } = checkpoint
  return (
    <main id="main" className="page narrow">
      <nav className="crumbs" aria-label="Breadcrumb">
        <ol>
          <li>
            <a href="/checkpoints">Checkpoints</a>
          </li>
          <li aria-current="page">{title}</li>
        </ol>
      </nav>
      <h1>Checkpoint: {title}</h1>
      {open ? (
        <>
          <p>Answers are kept as you go. You hear what was right about each concept once you have handed in.</p>
          <CheckpointTest key={open.id} attempt={open} />
        </>
      ) : (
        <>
          {report ? (
            <ConceptReport report={report} passMark={PASS_MARK} />
          ) : (
            <>
              <p className="lede">
                {questions} questions, mixed from the lessons below. {toPercent(PASS_MARK)} passes; there is no verdict before the end.
              </p>
              <ul>
                {lessons.map((lesson) => (
                  <li key={lesson.id}>
                    <a href={lesson.path}>{lesson.title}</a>
                  </li>
                ))}
              </ul>
            </>
          )}
          {hasPassed && (
            <p>
              You have passed this checkpoint. All of them make a <a href="/certificate">certificate</a>;{' '}
              <a href="/checkpoints">see which are left</a>.
            </p>
          )}
          {session ? (
            <StartForm moduleId={moduleId} limitMs={limitMs} again={report !== null} hasPassed={hasPassed} />
          ) : (
            <p>
              A checkpoint is kept under an account, since it counts for a certificate.{' '}
              <a href={`/sign-in?to=/checkpoints/${moduleId}`}>Sign in</a> to take it. The quizzes of the lessons need no account.
            </p>
          )}
        </>
      )}
    </main>
  )
}
