'use client'

import { FormError, SubmitButton } from '@/components/ui/action-form'
import { useFormAction } from '@/components/ui/use-form-action'
import { reveal } from '../actions'

/** Shows the name until the page is left. */
export function RevealName({ classId, memberId }: { classId: string; memberId: string }) {
  const [state, form] = useFormAction(reveal)
  return (
    <form {...form}>
      <input type="hidden" name="classId" value={classId} />
      <input type="hidden" name="memberId" value={memberId} />
      <FormError state={state} />
      <p role="status" className="revealed">
        {state?.told && `The name is ${state.told.name}.`}
      </p>
      {!state?.told && <SubmitButton waiting="Looking it up">Show the name</SubmitButton>}
    </form>
  )
}
