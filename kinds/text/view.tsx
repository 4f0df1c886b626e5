'use client'

import type { ViewProps } from '../contract'
import { Accepted } from '../parts/accepted'
import type { Shown } from './compile'

/** One line to type into. */
export default function TextView({ question, choice, isOpen, feedback, onDraft }: ViewProps<Shown>) {
  return (
    <>
      <label className="field answer">
        <span>{question.hint ?? 'Your answer'}</span>
        <input
          type="text"
          value={typeof choice === 'string' ? choice : ''}
          readOnly={!isOpen}
          maxLength={500}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event) => onDraft(event.target.value)}
        />
      </label>
      <Accepted text={feedback?.solution?.texts?.[0]} />
    </>
  )
}
