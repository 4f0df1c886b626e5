import { useEffect } from 'react'
import type { Asked } from './use-quiz'

const WORDS = { open: 'Not answered', waiting: 'Not checked yet', right: 'Right', wrong: 'Not right', 'given-up': 'Given up' }

type Props = {
  asked: Asked[]
  /** Share of right answers that passes, 0 to 1. */
  passMark: number
  busy: boolean
  onRetry: () => void
  onGiveUp: () => Promise<void>
  onAgain: () => void
  onShow: (questionId: string) => void
  /** Called once it stands on the page. */
  onShown: () => void
}

/** "n of m right", each question with its state, and what can be done about the missed ones. */
export function QuizSummary({ asked, passMark, busy, onRetry, onGiveUp, onAgain, onShow, onShown }: Props) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it comes up
  useEffect(onShown, [])
  const right = asked.filter((one) => one.verdict === 'right').length
  const missed = asked.some((one) => one.verdict === 'wrong')
  const open = asked.some((one) => one.verdict === 'open' || one.verdict === 'waiting')
  const closed = !missed && !open
  const needed = Math.ceil(passMark * asked.length)
  return (
    <div className="body summary">
      <h3 tabIndex={-1} data-focus="">{`${right} of ${asked.length} right`}</h3>
      <p>{toAdvice({ right, needed, missed, open, of: asked.length })}</p>
      <ol>
        {asked.map(({ question, verdict }) => (
          <li key={question.id}>
            <span dangerouslySetInnerHTML={{ __html: question.prompt }} />{' '}
            <b className={`pill ${verdict === 'right' ? 'ok' : verdict === 'wrong' ? 'bad' : 'warn'}`}>{WORDS[verdict]}</b>{' '}
            <button
              type="button"
              className="btn quiet"
              onClick={() => onShow(question.id)}
              aria-label={`Show: ${question.prompt.replace(/<[^>]+>/g, '')}`}
            >
              Show
            </button>
          </li>
        ))}
      </ol>
      <div className="row">
        {missed && (
          <button className="btn primary" type="button" onClick={onRetry}>
            Retry the ones you missed
          </button>
        )}
        {(missed || open) && (
          <button className="btn" type="button" onClick={onGiveUp} aria-disabled={busy || undefined}>
            Give up and see answers
          </button>
        )}
        {closed && (
          <button className="btn" type="button" onClick={onAgain}>
            Take the quiz again
          </button>
        )}
      </div>
    </div>
  )
}

function toAdvice({
  right,
  needed,
  missed,
  open,
  of,
}: {
  right: number
  needed: number
  missed: boolean
  open: boolean
  of: number
}): string {
  if (right === of) return 'All of it. What you answered is kept.'
  if (open) return 'Some questions are still open.'
  if (!missed) return 'The answers are shown with their questions. This attempt is closed; you can take the quiz again.'
  return right >= needed
    ? `A pass: ${needed} were needed. The missed ones are worth a second look.`
    : `${needed} of ${of} make a pass. Try the missed ones again; the right ones stay.`
}
