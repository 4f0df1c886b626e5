'use client'

import { useMemo } from 'react'
import { toSeenOrder } from '../../domain/catalog/rules/seen-order'
import type { ViewProps } from '../contract'
import type { ShownOptions } from './compile-options'

/** Radio buttons or checkboxes, in an order of the reader's own; after checking, each with what is said of it. */
export function OptionsView({
  question,
  choice,
  isOpen,
  feedback,
  seed,
  onDraft,
  isSingle,
}: ViewProps<ShownOptions> & { isSingle: boolean }) {
  const options = useMemo(() => (seed === null ? question.options : toSeenOrder(question, seed)), [question, seed])
  const picked = Array.isArray(choice) ? choice : []
  const said = new Map(feedback?.options.map((option) => [option.id, option]))

  function toggle(id: string) {
    if (isSingle) onDraft([id])
    else onDraft(picked.includes(id) ? picked.filter((other) => other !== id) : [...picked, id])
  }

  return (
    <div className="options" data-ready={seed === null ? undefined : ''}>
      {!isSingle && <p className="count">Choose all that are right.</p>}
      {options.map((option) => {
        const reply = said.get(option.id)
        const isPicked = picked.includes(option.id)
        return (
          <label key={option.id} className={`opt ${reply ? (reply.right ? 'right' : 'wrong') : ''}`}>
            <input
              type={isSingle ? 'radio' : 'checkbox'}
              name={question.id}
              value={option.id}
              checked={isPicked}
              disabled={!isOpen}
              aria-describedby={reply ? `${question.id}-${option.id}` : undefined}
              onChange={() => toggle(option.id)}
            />
            <span>
              <span dangerouslySetInnerHTML={{ __html: option.html }} />
              {reply && (
                <small id={`${question.id}-${option.id}`}>
                  <b>{reply.right ? (isPicked ? 'Right: ' : 'This is right: ') : isPicked ? 'Not right: ' : 'Wrong: '}</b>
                  <span dangerouslySetInnerHTML={{ __html: withoutVerdict(reply.feedback) }} />
                </small>
              )}
            </span>
          </label>
        )
      })}
    </div>
  )
}

/** Most of what is said of a right option begins with the word that stands before it already. */
const withoutVerdict = (html: string) => html.replace(/^Right\. (?=.)/, '')
