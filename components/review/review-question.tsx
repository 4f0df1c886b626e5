'use client'

import { useRef, useState } from 'react'
import type { Choice, Confidence } from '@/domain/progress/types'
import type { Feedback } from '@/domain/quiz/types'
import { commit, setGrade } from '../progress/store'
import { sync } from '../progress/sync'
import { ConfidenceInput } from '../quiz/confidence-input'
import { askGrader, toGrade } from '../quiz/grader'
import { onePress } from '../quiz/one-press'
import { QuestionFeedback } from '../quiz/question-feedback'
import { QuestionField } from '../quiz/question-field'
import { toPayload } from '../quiz/to-payload'
import { useTimeInView } from '../quiz/use-time-in-view'
import type { Found } from './read-questions'

const PUT_AWAY = {
  card_suspended: 'Paused. It will not come up until you resume it.',
  card_forgotten: 'Out of review. It comes back only if you miss it again.',
} as const

/** One due question: answered once, with what the server said of it and the way back to the text. */
export function ReviewQuestion({ asked, onNext, isLast }: { asked: Found; onNext: () => void; isLast: boolean }) {
  const { question, lesson } = asked
  const [choice, setChoice] = useState<Choice | null>(null)
  const [confidence, setConfidence] = useState<Confidence>()
  const [feedback, setFeedback] = useState<Feedback>()
  const [said, setSaid] = useState('')
  const [busy, setBusy] = useState(false)
  /** The answer that is kept but has no verdict yet. */
  const [waiting, setWaiting] = useState<{ eventId: string; choice: Choice; reveal: boolean }>()
  const [putAway, setPutAway] = useState<keyof typeof PUT_AWAY>()
  const isOpen = !feedback && !waiting && !putAway
  const form = useRef<HTMLFormElement>(null)
  const readTime = useTimeInView(form, question.id)

  /** @param given null for "I do not know": everything is told, and it counts as missed */
  async function answer(given: Choice | null) {
    if (busy) return
    setBusy(true)
    const reveal = given === null
    const kept = waiting ?? { eventId: keepAnswer(given ?? []), choice: given ?? [], reveal }
    const reply = await askGrader(question, kept.reveal ? null : kept.choice, kept.reveal)
    setBusy(false)
    if ('problem' in reply) {
      setWaiting(kept)
      setSaid(reply.problem)
    } else {
      setWaiting(undefined)
      setFeedback(reply.feedback)
      setGrade(kept.eventId, toGrade(reply.feedback))
      setSaid(reply.feedback.right ? 'Right.' : kept.reveal ? 'The answer is shown.' : 'Not right.')
    }
    void sync()
  }

  function keepAnswer(given: Choice): string {
    const payload = toPayload({ question, choice: given, confidence, tookMs: readTime() })
    return commit({ type: 'review_answered', questionId: question.id, payload })
  }

  function put(type: keyof typeof PUT_AWAY) {
    commit({ type, questionId: question.id, payload: {} })
    setPutAway(type)
    setSaid(PUT_AWAY[type])
    void sync()
  }

  function undo() {
    commit({ type: 'card_resumed', questionId: question.id, payload: {} })
    setPutAway(undefined)
    setSaid('Back in review.')
    void sync()
  }

  async function submit(event: React.FormEvent) {
    event.preventDefault()
    if (waiting) return answer(waiting.choice)
    if (choice === null || choice.length === 0) setSaid('Choose or type an answer first.')
    else if (isOpen) await answer(choice)
  }

  return (
    <form className="body" ref={form} onSubmit={submit}>
      <QuestionField
        question={question}
        choice={choice}
        isOpen={isOpen}
        feedback={feedback}
        onDraft={setChoice}
        statusId={`${question.id}-status`}
      />
      {isOpen && <ConfidenceInput questionId={question.id} value={confidence} onChange={setConfidence} />}
      <div className="verdict" id={`${question.id}-status`} role="status">
        {said}
      </div>
      {feedback && <QuestionFeedback question={question} feedback={feedback} lessonPath={lesson.path} />}
      <p className="count">
        From <a href={lesson.path}>{lesson.title}</a>
      </p>
      <div className="row">
        {(isOpen || waiting) && (
          <button className="btn primary" type="submit" aria-disabled={busy || undefined}>
            {busy ? 'Checking' : waiting ? 'Check again' : 'Check answer'}
          </button>
        )}
        {isOpen && (
          <button className="btn" type="button" onClick={() => answer(null)} aria-disabled={busy || undefined}>
            I do not know
          </button>
        )}
        <button className={isOpen || waiting ? 'btn quiet' : 'btn primary'} type="button" onClick={onePress(onNext)}>
          {isOpen ? 'Skip for now' : isLast ? 'Finish' : 'Next question'}
        </button>
      </div>
      <div className="row put-away">
        {putAway ? (
          <button className="btn" type="button" onClick={undo}>
            Undo
          </button>
        ) : (
          <>
            <button className="btn quiet" type="button" onClick={() => put('card_suspended')}>
              Pause this question
            </button>
            <button className="btn quiet" type="button" onClick={() => put('card_forgotten')}>
              Forget it
            </button>
          </>
        )}
      </div>
    </form>
  )
}
