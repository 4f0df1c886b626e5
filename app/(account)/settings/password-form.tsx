'use client'

import { SubmitButton } from '@/components/ui/action-form'
import { useFormAction } from '@/components/ui/use-form-action'
import { Field } from '../field'
import { replacePassword } from './actions'

/** The address is there for password managers, which need to know whose password changes. */
export function PasswordForm({ email }: { email: string }) {
  const [state, form] = useFormAction(replacePassword)
  const at = (field: string) => state?.field === field
  return (
    <form {...form}>
      <div id="refusal" className="error" role="alert">
        {state?.message}
      </div>
      <input type="text" value={email} autoComplete="username" readOnly hidden />
      <Field
        label="Current password"
        name="currentPassword"
        type="password"
        autoComplete="current-password"
        wrong={at('currentPassword')}
      />
      <Field
        label="New password"
        name="newPassword"
        type="password"
        autoComplete="new-password"
        hint="At least 8 characters."
        wrong={at('newPassword')}
      />
      <SubmitButton primary waiting="Changing the password">
        Change password
      </SubmitButton>
    </form>
  )
}
