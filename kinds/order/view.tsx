'use client'

import { useRef } from 'react'
import { flushSync } from 'react-dom'
import type { ViewProps } from '../contract'
import type { Shown } from './compile'

/** Steps with buttons that move them: the same for a mouse, a finger and a keyboard. */
export default function OrderView({ question: { options }, choice, isOpen, feedback, onDraft }: ViewProps<Shown>) {
  const list = useRef<HTMLOListElement>(null)
  const status = useRef<HTMLParagraphElement>(null)
  const picked = Array.isArray(choice) && choice.length === options.length ? choice : null
  const order = feedback?.solution?.order ?? picked ?? options.map((option) => option.id)
  const byId = new Map(options.map((option) => [option.id, option]))
  const said = new Map(feedback?.options.map((option) => [option.id, option.feedback]))

  function move(from: number, by: -1 | 1) {
    const to = from + by
    const next = [...order]
    const [moved] = next.splice(from, 1)
    if (moved === undefined || to < 0 || to >= order.length) return
    next.splice(to, 0, moved)
    // At once: a focus that came a frame later would take the next press away from where the learner went meanwhile.
    flushSync(() => onDraft(next))
    if (status.current) status.current.textContent = `Now step ${to + 1} of ${order.length}.`
    // The step keeps the focus on its way; at an end its other button takes it.
    const buttons = list.current?.children[to]?.querySelectorAll('button')
    const same = buttons?.[by === -1 ? 0 : 1]
    const taker = same?.disabled ? buttons?.[by === -1 ? 1 : 0] : same
    taker?.focus()
  }

  return (
    <>
      {isOpen && (
        <p className="count">Move the steps into order, first at the top. An order that is right already still needs one check.</p>
      )}
      <ol className="steps" ref={list}>
        {order.map((id, index) => {
          const html = byId.get(id)?.html ?? ''
          const feedbackHtml = said.get(id)
          const text = html.replace(/<[^>]+>/g, '')
          return (
            <li key={id} data-step={id} className={`opt ${feedbackHtml ? 'right' : ''}`}>
              <b>{index + 1}</b>
              <span>
                <span dangerouslySetInnerHTML={{ __html: html }} />
                {feedbackHtml && <small dangerouslySetInnerHTML={{ __html: feedbackHtml }} />}
              </span>
              {isOpen && (
                <span className="moves">
                  <button
                    type="button"
                    className="btn"
                    disabled={index === 0}
                    aria-label={`Move up: ${text}`}
                    onClick={() => move(index, -1)}
                  >
                    ↑
                  </button>
                  <button
                    type="button"
                    className="btn"
                    disabled={index === order.length - 1}
                    aria-label={`Move down: ${text}`}
                    onClick={() => move(index, 1)}
                  >
                    ↓
                  </button>
                </span>
              )}
            </li>
          )
        })}
      </ol>
      <p className="sr" ref={status} role="status" />
    </>
  )
}
