'use client'

import { useEffect, useState } from 'react'
import type { Choice, Confidence } from '@/domain/progress/types'
import { ChoiceInput } from './choice-input'
import { ConfidenceInput } from './confidence-input'
import { QuestionFeedback } from './question-feedback'
import type { Asked } from './use-quiz'

type Props = {
  asked: Asked
  busy: boolean
  lessonPath: string
  onDraft: (choice: Choice) => void
  onConfidence: (confidence: Confidence) => void
  onCheck: () => Promise<void>
  onRecall: () => Promise<void>
  onNext: (() => void) | undefined
  isLast: boolean
}

/** One question: a group named by its prompt, the answer, the check, and what the server said of it. */
export function QuestionCard({ asked, busy, lessonPath, onDraft, onConfidence, onCheck, onRecall, onNext, isLast }: Props) {
  const { question, verdict, choice, confidence, feedback, problem, isOpen } = asked
  const [asks, setAsks] = useState(false)
  const isEmpty = choice === null || choice.length === 0

  // biome-ignore lint/correctness/useExhaustiveDependencies: once per question and verdict; the function itself is new on every render
  useEffect(() => {
    void onRecall()
  }, [question.id, verdict])

  async function submit(event: React.FormEvent) {
    event.preventDefault()
    setAsks(isEmpty)
    if (!isEmpty && isOpen) await onCheck()
  }

  return (
    <form className="body" onSubmit={submit}>
      <fieldset data-focus="" tabIndex={-1} aria-describedby={`${question.id}-status`}>
        {/* Compiled from our own Markdown at build. */}
        <legend>
          <span dangerouslySetInnerHTML={{ __html: question.prompt }} />
        </legend>
        {question.code && (
          <figure className="code">
            {question.code.title && <figcaption>{question.code.title}</figcaption>}
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: code that scrolls must be reachable by keyboard */}
            <pre tabIndex={0}>
              <code dangerouslySetInnerHTML={{ __html: question.code.html }} />
            </pre>
          </figure>
        )}
        <ChoiceInput question={question} choice={choice} isOpen={isOpen} feedback={feedback} onDraft={onDraft} />
      </fieldset>
      {isOpen && <ConfidenceInput questionId={question.id} value={confidence} onChange={onConfidence} />}
      <div className="verdict" id={`${question.id}-status`} role="status">
        {problem ?? (asks && isEmpty ? 'Choose or type an answer first.' : toSentence(asked))}
      </div>
      {!isOpen && feedback && <QuestionFeedback question={question} feedback={feedback} lessonPath={lessonPath} />}
      <div className="row">
        {isOpen && (
          <button className="btn primary" type="submit" aria-disabled={busy || undefined}>
            {busy ? 'Checking' : 'Check answer'}
          </button>
        )}
        {onNext && (
          <button className={isOpen ? 'btn quiet' : 'btn primary'} type="button" onClick={onNext}>
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
