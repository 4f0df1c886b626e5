'use client'

import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { PublicQuiz } from '@/domain/catalog/types'
import { write } from '../progress/storage'
import { loadAfterCheck } from './load-after-check'
import { QuestionCard } from './question-card'
import { useQuiz } from './use-quiz'

const QuizSummary = lazy(() =>
  loadAfterCheck().then(
    (module) => ({ default: module.QuizSummary }),
    () => ({ default: NotLoaded }),
  ),
)

function NotLoaded({ onShown }: { onShown: () => void }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it comes up
  useEffect(onShown, [])
  return (
    <div className="body summary">
      <p tabIndex={-1} data-focus="">
        The result could not be loaded. Your answers are kept; reload the page once you are connected.
      </p>
    </div>
  )
}

/** The quiz of a lesson: one question at a time or all at once, then what was missed again, or the answers. */
export function Quiz({ quiz, lessonPath }: { quiz: PublicQuiz; lessonPath: string }) {
  const { asked, busy, draft, sayConfidence, findFirstOpen, check, takeOther, answerAnyway, retry, giveUp, recall, startOver } =
    useQuiz(quiz)
  const [showsAll, setShowsAll] = useState(false)
  const [at, setAt] = useState<number | 'summary'>(0)
  const [round, setRound] = useState<string[] | null>(null)
  const [ready, setReady] = useState(false)
  const top = useRef<HTMLElement>(null)
  const movesFocus = useRef(false)

  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the page comes up; later moves are the reader's own
  useEffect(() => {
    // Return to where the reader stopped: the first question without an answer, or the summary.
    const open = findFirstOpen()
    setAt(open === -1 ? 'summary' : open)
    setReady(true)
  }, [])
  useKeptHeight(top, quiz.id, ready)

  const inRound = round ? asked.filter((one) => round.includes(one.question.id)) : asked
  const current = at === 'summary' ? undefined : inRound[at]
  const position = at === 'summary' ? 0 : at

  function goTo(next: number | 'summary') {
    setAt(next)
    movesFocus.current = next === 'summary'
    if (next !== 'summary' || top.current?.querySelector('.summary')) requestAnimationFrame(focus)
  }
  /** Of all questions at once, each could take it; the result stands below them. */
  const focus = () => top.current?.querySelector<HTMLElement>(movesFocus.current ? '.summary [data-focus]' : '[data-focus]')?.focus()
  function retryMissed() {
    setRound(asked.filter((one) => one.verdict === 'wrong').map((one) => one.question.id))
    retry()
    goTo(0)
  }
  async function giveUpAndShow() {
    await giveUp()
    setRound(null)
    setShowsAll(true)
    goTo('summary')
  }
  function again() {
    startOver()
    setRound(null)
    goTo(0)
  }

  return (
    <section
      className="quiz"
      ref={top}
      aria-labelledby="check-yourself"
      data-keep-height={quiz.id}
      data-ready={ready ? '' : undefined}
      suppressHydrationWarning
    >
      <header>
        <h2 id="check-yourself">Check yourself</h2>
        <span className="count">
          {!showsAll && current ? `Question ${position + 1} of ${inRound.length}` : `${quiz.questions.length} questions`}
        </span>
        <button className="btn quiet" type="button" onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? 'Show one at a time' : 'Show all questions'}
        </button>
      </header>
      <noscript>
        <p className="body">Answering needs JavaScript. The lesson above does not.</p>
      </noscript>
      {(showsAll ? inRound : current ? [current] : []).map((one) => (
        <QuestionCard
          key={one.question.id}
          asked={one}
          busy={busy}
          lessonPath={lessonPath}
          onDraft={(choice) => {
            // Without a connection it is asked for again when it is to be shown.
            loadAfterCheck().catch(() => {})
            draft(one.question.id, choice)
          }}
          onConfidence={(confidence) => sayConfidence(one.question.id, confidence)}
          onCheck={(tookMs) => check(one, tookMs)}
          onTakeOther={() => takeOther(one)}
          onAnswerAnyway={() => answerAnyway(one)}
          onRecall={() => recall(one)}
          onNext={showsAll ? undefined : () => goTo(position + 1 < inRound.length ? position + 1 : 'summary')}
          isLast={position + 1 === inRound.length}
        />
      ))}
      {(showsAll || at === 'summary') && (
        <Suspense>
          <QuizSummary
            asked={asked}
            passMark={quiz.passMark}
            busy={busy}
            onRetry={retryMissed}
            onGiveUp={giveUpAndShow}
            onAgain={again}
            onShow={(questionId) => {
              setRound(null)
              setShowsAll(false)
              goTo(asked.findIndex((one) => one.question.id === questionId))
            }}
            onShown={() => {
              if (movesFocus.current) focus()
            }}
          />
        </Suspense>
      )}
    </section>
  )
}

/** Keeps the height, so that a reload starts with it and nothing below the quiz moves once this code runs. */
function useKeptHeight(box: React.RefObject<HTMLElement | null>, quizId: string, ready: boolean) {
  useEffect(() => {
    const element = box.current
    if (!element || !ready) return
    element.style.height = ''
    element.style.overflow = ''
    const observer = new ResizeObserver(() =>
      write(`ls:height:${quizId}`, JSON.stringify([innerWidth, element.getBoundingClientRect().height])),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [box, quizId, ready])
}
