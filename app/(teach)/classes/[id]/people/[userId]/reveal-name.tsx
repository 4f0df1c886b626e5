'use client'

import { useActionState } from 'react'
import { FormError, SubmitButton } from '@/components/ui/action-form'
import { reveal } from '../actions'

/** Shows the name until the page is left. */
export function RevealName({ classId, memberId }: { classId: string; memberId: string }) {
  const [state, submit] = useActionState(reveal, null)
  return (
    <form action={submit}>
      <input type="hidden" name="classId" value={classId} />
      <input type="hidden" name="memberId" value={memberId} />
      <FormError state={state?.refusal ?? null} />
      <p role="status" className="revealed">
        {state?.answer && `The name is ${state.answer.name}.`}
      </p>
      {!state?.answer && <SubmitButton waiting="Looking it up">Show the name</SubmitButton>}
    </form>
  )
}
