'use client'

import type { ViewProps } from '../contract'
import type { Shown } from './compile'

/** A list of choices beside each left: the browser's own, for a finger, a mouse and a keyboard. */
export default function MatchView({ question, choice, isOpen, feedback, onDraft }: ViewProps<Shown>) {
  const picks = toMap(Array.isArray(choice) ? choice : [])
  const solution = feedback?.solution?.pairs ? toMap(feedback.solution.pairs) : null
  const said = new Map(feedback?.options.map((part) => [part.id, part]))
  const textOf = (id: string | undefined) => question.rights.find((right) => right.id === id)?.text

  function pick(left: string, right: string) {
    const next = question.lefts.map(({ id }) => `${id}=${id === left ? right : (picks.get(id) ?? '')}`)
    onDraft(next.every((pair) => pair.endsWith('=')) ? [] : next)
  }

  return (
    <div className="pairs">
      {question.lefts.map(({ id, html }) => {
        const field = `${question.id}-${id}`
        const reply = said.get(id)
        return (
          <div key={id} className={`opt pair ${reply ? (reply.right ? 'right' : 'wrong') : ''}`}>
            <label htmlFor={isOpen ? field : undefined}>
              <span dangerouslySetInnerHTML={{ __html: html }} />
            </label>
            {isOpen ? (
              <select id={field} data-left={id} value={picks.get(id) ?? ''} onChange={(event) => pick(id, event.target.value)}>
                <option value="">Choose one</option>
                {question.rights.map((right) => (
                  <option key={right.id} value={right.id}>
                    {right.text}
                  </option>
                ))}
              </select>
            ) : (
              // A closed list cuts a long text off on a small screen, and nobody could open it any more.
              <p className="pick">{textOf(picks.get(id)) ?? 'Nothing was chosen.'}</p>
            )}
            {reply && (
              <small>
                <b>{reply.right ? 'Right. ' : 'Not right. '}</b>
                {solution && !reply.right && `It belongs to: ${textOf(solution.get(id))}. `}
                <span dangerouslySetInnerHTML={{ __html: reply.feedback }} />
              </small>
            )}
          </div>
        )
      })}
    </div>
  )
}

const toMap = (pairs: string[]) => new Map(pairs.map((pair) => pair.split('=', 2) as [string, string]))
