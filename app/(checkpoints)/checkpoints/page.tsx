import type { Metadata } from 'next'
import { toPercent } from '@/components/checkpoint/to-words'
import { listCheckpoints } from '@/domain/checkpoint/list-checkpoints'
import { PASS_MARK } from '@/domain/checkpoint/rules/terms'
import type { CheckpointState } from '@/domain/checkpoint/types'
import { gradeShown } from '@/domain/quiz/grade-shown'
import { getSession } from '@/lib/session'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Checkpoints' }

export default async function CheckpointsPage() {
  const session = await getSession()
  const states = await listCheckpoints({ userId: session?.userId ?? null, grade: gradeShown })
  const passed = states.filter((state) => state.passed).length
  return (
    <main id="main" className="page narrow">
      <h1>Checkpoints</h1>
      <p className="lede">
        One mixed test for each module, with questions from all of its lessons. {toPercent(PASS_MARK)} passes; you may try as often as you
        like. Pass them all and you can make a certificate that anybody can check.
      </p>
      {session ? (
        <p role="status">
          {passed} of {states.length} passed. {passed === states.length && <a href="/certificate">Your certificate</a>}
        </p>
      ) : (
        <p>
          Attempts are kept under an account. <a href="/sign-in?to=/checkpoints">Sign in</a> to take one.
        </p>
      )}
      <ul className="checkpoints">
        {states.map((state) => (
          <li key={state.moduleId}>
            <h2>
              <a href={`/checkpoints/${state.moduleId}`}>{state.title}</a>
            </h2>
            <p className="count">
              {state.questions} questions from {state.lessons === 1 ? 'one lesson' : `${state.lessons} lessons`}
              {session && `. ${toSentence(state)}`}
            </p>
          </li>
        ))}
      </ul>
      {session && passed < states.length && (
        <p>
          <a href="/certificate">About the certificate</a>
        </p>
      )}
    </main>
  )
}

function toSentence({ passed, isOpen, attempts }: CheckpointState): string {
  const under = isOpen ? ' A test is under way.' : ''
  if (passed) return `Passed with ${toPercent(passed.score)}.${under}`
  if (attempts > 0) return `Not passed yet, after ${attempts === 1 ? 'one attempt' : `${attempts} attempts`}.${under}`
  return isOpen ? 'A test is under way.' : 'Not tried yet.'
}
