'use client'

import { useMemo } from 'react'
import { toSeenOrder } from '@/domain/catalog/rules/seen-order'
import type { PublicOption, PublicQuestion } from '@/domain/catalog/types'
import type { Choice } from '@/domain/progress/types'
import type { Feedback } from '@/domain/quiz/types'
import { getSeed } from '../progress/store'
import { OrderInput } from './order-input'

type Props = {
  question: PublicQuestion
  choice: Choice | null
  isOpen: boolean
  feedback: Feedback | undefined
  onDraft: (choice: Choice) => void
}

/** Where an answer is picked or typed. */
export function ChoiceInput({ question, choice, isOpen, feedback, onDraft }: Props) {
  if (question.kind === 'text') {
    return (
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
    )
  }
  const picked = Array.isArray(choice) ? choice : []
  if (question.kind === 'order')
    return <OrderInput options={question.options} choice={picked} isOpen={isOpen} feedback={feedback} onDraft={onDraft} />
  return <Options question={question} picked={picked} isOpen={isOpen} feedback={isOpen ? undefined : feedback} onDraft={onDraft} />
}

type OptionsProps = Omit<Props, 'choice' | 'question'> & { question: PublicQuestion & { kind: 'single' | 'multiple' }; picked: string[] }

function Options({ question, picked, isOpen, feedback, onDraft }: OptionsProps) {
  const options = useShuffled(question)
  const isSingle = question.kind === 'single'
  const said = new Map(feedback?.options.map((option) => [option.id, option]))

  function toggle(id: string) {
    if (isSingle) onDraft([id])
    else onDraft(picked.includes(id) ? picked.filter((other) => other !== id) : [...picked, id])
  }

  return (
    <div className="options">
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
                  <span dangerouslySetInnerHTML={{ __html: reply.feedback }} />
                </small>
              )}
            </span>
          </label>
        )
      })}
    </div>
  )
}

/** Stable for one reader and question; CSS hides the options until this order is known. */
function useShuffled(question: PublicQuestion & { kind: 'single' | 'multiple' }): PublicOption[] {
  return useMemo(() => {
    if (question.fixed || typeof window === 'undefined') return question.options
    return toSeenOrder(question, getSeed())
  }, [question])
}
