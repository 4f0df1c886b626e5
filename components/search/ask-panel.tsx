import { type FormEvent, useEffect, useRef } from 'react'
import { AnswerText } from './answer-text'
import { Quotes } from './quotes'
import { type Answer, useAnswer } from './use-answer'

type Props = { question: string; onQuestion: (question: string) => void; onClose: () => void; onSearch: () => void }

/** Asks the server: passages of the guide, and where the operator has set one up, a language model's words about them. */
export function AskPanel({ question, onQuestion, onClose, onSearch }: Props) {
  const { answer, ask } = useAnswer()
  const field = useRef<HTMLInputElement>(null)

  useEffect(() => field.current?.focus(), [])

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    if (question.trim()) void ask(question)
  }

  return (
    <>
      <form className="find-head" onSubmit={onSubmit}>
        <input
          ref={field}
          className="text"
          type="text"
          aria-label="Your question"
          placeholder="What do you want to know?"
          autoComplete="off"
          enterKeyHint="send"
          maxLength={500}
          value={question}
          onChange={(event) => onQuestion(event.target.value)}
        />
        <button className="btn primary" type="submit">
          Ask
        </button>
        <button className="btn quiet" type="button" onClick={onClose}>
          Close
        </button>
      </form>
      <p className="find-says" role="status">
        {toSentence(answer)}
      </p>
      <div className="find-answer" aria-busy={answer?.state === 'waiting'}>
        {answer && answer.text !== '' && (
          <>
            <AnswerText text={answer.text} passages={answer.passages} />
            <p className="count">
              Written by a language model from the passages below. It can be wrong; the passages are the guide itself.
            </p>
          </>
        )}
        {answer && <Quotes passages={answer.passages} />}
      </div>
      <div className="find-foot">
        <button className="btn" type="button" onClick={onSearch}>
          Search instead
        </button>
        <a href="/search/">All pages</a>
        <span className="find-note">The question is sent to this guide's server and not kept.</span>
      </div>
    </>
  )
}

function toSentence(answer: Answer | null): string {
  if (!answer) return ''
  if (answer.note) return answer.note
  if (answer.state === 'waiting') return answer.passages.length > 0 ? 'Writing an answer.' : 'Looking through the guide.'
  return answer.text ? 'The answer is complete.' : 'These passages of the guide fit best.'
}
