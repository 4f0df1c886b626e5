'use client'

import { AssignmentFields, type Choices } from '@/components/class/assignment-fields'
import { FormError, SubmitButton } from '@/components/ui/action-form'
import { useFormAction } from '@/components/ui/use-form-action'
import { make } from '../actions'

/** The id is drawn with the form, so that one that is sent twice assigns once. */
export function NewAssignmentForm({ classId, assignmentId, choices }: { classId: string; assignmentId: string; choices: Choices }) {
  const [state, form] = useFormAction(make)
  return (
    <form {...form} className="panel">
      <FormError state={state} />
      <input type="hidden" name="classId" value={classId} />
      <input type="hidden" name="assignmentId" value={state?.typed.assignmentId ?? assignmentId} />
      <AssignmentFields choices={choices} values={state?.typed ?? {}} wrong={state?.field} />
      <SubmitButton primary waiting="Assigning it">
        Assign it
      </SubmitButton>
    </form>
  )
}
