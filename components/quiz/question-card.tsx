'use client'

import { Suspense, useEffect, useRef, useState } from 'react'
import type { Choice, Confidence } from '@/domain/progress/types'
import { ConfidenceInput } from './confidence-input'
import { OvertakenWords, QuestionFeedback } from './load-after-check'
import { onePress } from './one-press'
import { QuestionField } from './question-field'
import type { Asked } from './use-quiz'
import { useTimeInView } from './use-time-in-view'

type Props = {
  asked: Asked
  busy: boolean
  lessonPath: string
  onDraft: (choice: Choice) => void
  onConfidence: (confidence: Confidence) => void
  /** @param tookMs milliseconds from the question's coming into view */
  onCheck: (tookMs?: number) => Promise<void>
  onRecall: () => Promise<void>
  onNext: (() => void) | undefined
  isLast: boolean
  /** For a choice that was overtaken: drop it for the answer that was given elsewhere. */
  onTakeOther?: () => void
  /** Go on with it as a new try. */
  onAnswerAnyway?: () => void
}

/** One question: a group named by its prompt, the answer, the check, and what the server said of it. */
export function QuestionCard(props: Props) {
  const { asked, busy, lessonPath, onDraft, onConfidence, onCheck, onRecall, onNext, isLast, onTakeOther, onAnswerAnyway } = props
  const { question, verdict, choice, confidence, feedback, problem, isOpen, isOvertaken = false } = asked
  const form = useRef<HTMLFormElement>(null)
  const readTime = useTimeInView(form, `${question.id} ${isOpen}`)
  const [asks, setAsks] = useState(false)
  const isEmpty = choice === null || choice.length === 0

  // biome-ignore lint/correctness/useExhaustiveDependencies: once per question, verdict and answer; the function itself is new on every render
  useEffect(() => {
    void onRecall()
  }, [question.id, verdict, isOvertaken, feedback === undefined])

  async function submit(event: React.FormEvent) {
    event.preventDefault()
    setAsks(isEmpty)
    if (!isEmpty && isOpen) await onCheck(readTime())
  }

  return (
    <form className="body" ref={form} onSubmit={submit}>
      <QuestionField
        question={question}
        choice={choice}
        isOpen={isOpen}
        feedback={feedback}
        onDraft={onDraft}
        statusId={`${question.id}-status`}
      />
      {isOpen && <ConfidenceInput questionId={question.id} value={confidence} onChange={onConfidence} />}
      <div className="verdict" id={`${question.id}-status`} role="status">
        {problem ??
          (asks && isEmpty ? (
            'Choose or type an answer first.'
          ) : isOvertaken ? (
            <Suspense>
              <OvertakenWords verdict={verdict} />
            </Suspense>
          ) : (
            toSentence(asked)
          ))}
        {asked.isShared && ' It was answered on another device too. Both answers are kept; a right one stands, else the newest.'}
      </div>
      {!isOpen && feedback && (
        <Suspense>
          <QuestionFeedback question={question} feedback={feedback} lessonPath={lessonPath} />
        </Suspense>
      )}
      <div className="row">
        {isOpen && (
          <button className="btn primary" type="submit" aria-disabled={busy || undefined}>
            {busy ? 'Checking' : 'Check answer'}
          </button>
        )}
        {isOvertaken && (
          <button className="btn" type="button" onClick={onTakeOther}>
            Show the other answer
          </button>
        )}
        {isOvertaken && verdict === 'wrong' && (
          <button className="btn" type="button" onClick={onAnswerAnyway}>
            Answer anyway as a new try
          </button>
        )}
        {onNext && (
          <button className={isOpen ? 'btn quiet' : 'btn primary'} type="button" onClick={onePress(onNext)}>
            {isLast ? 'See the result' : isOpen ? 'Skip for now' : 'Next question'}
          </button>
        )}
      </div>
    </form>
  )
}

function toSentence({ verdict, isOpen, feedback }: Asked): string {
  if (isOpen) return verdict === 'waiting' ? 'Kept, but not checked yet.' : ''
  if (verdict === 'right') return 'Right.'
  if (verdict === 'given-up') return 'Not right: given up. The answer is shown.'
  if (feedback && feedback.score > 0) return `Not right yet: ${Math.round(feedback.score * 100)}% of the score.`
  return 'Not right.'
}
