'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { PublicQuestion } from '@/domain/catalog/types'
import type { OpenAttempt } from '@/domain/checkpoint/types'
import { onePress, onePressOfSubmit } from '../quiz/one-press'
import { QuestionField } from '../quiz/question-field'
import { takeStartMark } from './start-mark'
import { TimeLeft } from './time-left'
import { TwoAnswers } from './two-answers'
import { UndecidedQuestions } from './undecided-questions'
import { useKeptAnswers } from './use-kept-answers'

/** A test under way: one question at a time, an overview at the end, no verdict before it is handed in. */
export function CheckpointTest({ attempt }: { attempt: OpenAttempt }) {
  const { questions, dropped } = attempt
  const { answers, problem, disputes, draft, flush, handIn, recordMine, showOther } = useKeptAnswers(attempt)
  const isAnswered = (question: PublicQuestion) => (answers[question.id]?.length ?? 0) > 0
  const toState = (question: PublicQuestion) =>
    disputes.has(question.id) ? 'Two answers, not decided' : isAnswered(question) ? 'Answered' : 'No answer'
  const [at, setAt] = useState<number | 'overview'>(() => {
    const open = questions.findIndex((question) => !attempt.answers[question.id])
    return open === -1 ? 'overview' : open
  })
  const [ready, setReady] = useState(false)
  const [busy, setBusy] = useState(false)
  const top = useRef<HTMLElement>(null)

  // The reader's own order of options is known in the browser only.
  useEffect(() => setReady(true), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the question stands there
  useEffect(() => {
    if (ready && takeStartMark()) focusPlace()
  }, [ready])
  const endByClock = useCallback(() => void handIn(true), [handIn])

  function goTo(next: number | 'overview') {
    void flush()
    // At once: a key that is pressed again must not find the button of before.
    flushSync(() => setAt(next))
    focusPlace()
  }
  const focusPlace = () => top.current?.querySelector<HTMLElement>('[data-focus]')?.focus()
  async function submit() {
    if (busy) return
    setBusy(true)
    await handIn(false)
    setBusy(false)
  }

  const question = at === 'overview' ? undefined : questions[at]
  const left = questions.filter((one) => !isAnswered(one)).length
  const dispute = question && disputes.get(question.id)
  const undecided = questions.flatMap((one, place) => (disputes.has(one.id) && place !== at ? [place] : []))
  return (
    <section className="quiz" ref={top} aria-labelledby="test" data-ready={ready ? '' : undefined}>
      <header>
        <h2 id="test">The test</h2>
        <span className="count">{at === 'overview' ? `${questions.length} questions` : `Question ${at + 1} of ${questions.length}`}</span>
        {attempt.leftMs !== null && <TimeLeft leftMs={attempt.leftMs} onEnd={endByClock} />}
      </header>
      <noscript>
        <p className="body">The test needs JavaScript to take your answers. The lessons do not.</p>
      </noscript>
      {dropped > 0 && (
        <p className="body">
          {dropped === 1 ? 'One question was' : `${dropped} questions were`} edited or taken out of the guide since you started, and will
          not count.
        </p>
      )}
      {question && at !== 'overview' && ready && (
        <form
          className="body"
          onSubmit={(event) => {
            event.preventDefault()
            goTo(at + 1 < questions.length ? at + 1 : 'overview')
          }}
        >
          <QuestionField
            key={question.id}
            question={question}
            choice={answers[question.id] ?? null}
            isOpen
            feedback={undefined}
            onDraft={(choice) => draft(question.id, choice)}
          />
          {dispute && (
            <TwoAnswers
              sentence={dispute}
              onShowOther={() => {
                void showOther(question.id)
                focusPlace()
              }}
              onRecordMine={() => {
                recordMine(question.id)
                focusPlace()
              }}
            />
          )}
          <div className="row">
            <button className="btn primary" type="submit" onClick={onePressOfSubmit}>
              {at + 1 < questions.length ? 'Next question' : 'To the overview'}
            </button>
            {at > 0 && (
              <button className="btn" type="button" onClick={onePress(() => goTo(at - 1))}>
                Back
              </button>
            )}
            {at + 1 < questions.length && (
              <button className="btn quiet" type="button" onClick={onePress(() => goTo('overview'))}>
                Overview
              </button>
            )}
          </div>
        </form>
      )}
      {at === 'overview' && ready && (
        <div className="body summary">
          <h3 data-focus="" tabIndex={-1}>
            {left === 0 ? 'Every question has an answer' : left === 1 ? 'One question has no answer' : `${left} questions have no answer`}
          </h3>
          <ol className="overview">
            {questions.map((one, index) => (
              <li key={one.id}>
                <span dangerouslySetInnerHTML={{ __html: one.prompt }} />
                <div>
                  <b>{toState(one)}</b>{' '}
                  <button className="btn quiet" type="button" onClick={onePress(() => goTo(index))}>
                    Open<span className="sr"> question {index + 1}</span>
                  </button>
                </div>
              </li>
            ))}
          </ol>
          <p>Handing in ends the test. Questions without an answer count as not right.</p>
          <div className="row">
            <button className="btn primary" type="button" aria-disabled={busy || undefined} onClick={onePress(submit)}>
              {busy ? 'Handing in' : 'Hand in'}
            </button>
          </div>
        </div>
      )}
      <p className="error body" role="alert">
        {problem}
      </p>
      <UndecidedQuestions places={undecided} onOpen={goTo} />
    </section>
  )
}
