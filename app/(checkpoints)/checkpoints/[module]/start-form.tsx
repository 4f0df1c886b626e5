'use client'

import { setStartMark } from '@/components/checkpoint/start-mark'
import { toMinutes } from '@/components/checkpoint/to-words'
import { FormError, SubmitButton } from '@/components/ui/action-form'
import { useFormAction } from '@/components/ui/use-form-action'
import { start } from '../actions'

type Props = { moduleId: string; limitMs: number; again: boolean; hasPassed: boolean }

/** What is to be done next, until it is passed. */
export function StartForm({ moduleId, limitMs, again, hasPassed }: Props) {
  const [state, form] = useFormAction(start)
  return (
    <form {...form} onSubmit={setStartMark} className="panel">
      <h2>{again ? 'Try again with other questions' : 'Take the test'}</h2>
      <input type="hidden" name="moduleId" value={moduleId} />
      <label className="tick-box">
        <input type="checkbox" name="timed" />
        <span>
          With a clock: {toMinutes(limitMs)}
          <small>When they are over, the answers that you gave until then are handed in.</small>
        </span>
      </label>
      <FormError state={state} />
      <SubmitButton primary={!hasPassed} waiting="Drawing the questions">
        {again ? 'Start again' : 'Start the test'}
      </SubmitButton>
    </form>
  )
}
