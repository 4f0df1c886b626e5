'use client'

import { useRef } from 'react'
import type { PublicOption } from '@/domain/catalog/types'
import type { Feedback } from '@/domain/quiz/types'

type Props = {
  options: PublicOption[]
  choice: string[]
  isOpen: boolean
  feedback: Feedback | undefined
  onDraft: (choice: string[]) => void
}

/** Steps with buttons that move them: the same for a mouse, a finger and a keyboard. */
export function OrderInput({ options, choice, isOpen, feedback, onDraft }: Props) {
  const list = useRef<HTMLOListElement>(null)
  const status = useRef<HTMLParagraphElement>(null)
  const solved = !isOpen && feedback?.solution && 'order' in feedback.solution ? feedback.solution.order : null
  const order = solved ?? (choice.length === options.length ? choice : options.map((option) => option.id))
  const byId = new Map(options.map((option) => [option.id, option]))
  const said = new Map(isOpen ? [] : feedback?.options.map((option) => [option.id, option.feedback]))

  function move(from: number, by: -1 | 1) {
    const to = from + by
    const next = [...order]
    const [moved] = next.splice(from, 1)
    if (moved === undefined || to < 0 || to >= order.length) return
    next.splice(to, 0, moved)
    onDraft(next)
    if (status.current) status.current.textContent = `Now step ${to + 1} of ${order.length}.`
    // The step keeps the focus on its way; at an end its other button takes it.
    requestAnimationFrame(() => {
      const buttons = list.current?.children[to]?.querySelectorAll('button')
      const same = buttons?.[by === -1 ? 0 : 1]
      ;(same?.disabled ? buttons?.[by === -1 ? 1 : 0] : same)?.focus()
    })
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
            <li key={id} className={`opt ${feedbackHtml ? 'right' : ''}`}>
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
