'use client'

import type { ViewProps } from '../contract'
import { Accepted } from '../parts/accepted'
import type { Shown } from './compile'

/** Several lines to type into, as a terminal would show them. */
export default function PredictView({ question, choice, isOpen, feedback, onDraft }: ViewProps<Shown>) {
  return (
    <>
      <label className="field answer">
        <span>{`What is printed${question.hint ? `: ${question.hint}` : ''}`}</span>
        <textarea
          rows={3}
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
