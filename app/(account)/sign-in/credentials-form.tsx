'use client'

import { SubmitButton } from '@/components/ui/action-form'
import { useFormAction } from '@/components/ui/use-form-action'
import { Field } from '../field'
import { signIn, signUp } from './actions'

/** One form for both: signing in asks for less. Works without JavaScript; what was typed is kept, but for the password. */
export function CredentialsForm({ create, to, refusal }: { create: boolean; to: string; refusal: string | null }) {
  const [state, form] = useFormAction(create ? signUp : signIn)
  const typed = state?.typed ?? {}
  const at = (field: string) => state?.field === field
  return (
    <form {...form} className="panel">
      <div id="refusal" className="error" role="alert">
        {state?.message ?? refusal}
      </div>
      <input type="hidden" name="to" value={to} />
      {create && <Field label="Name" name="name" autoComplete="name" defaultValue={typed.name} wrong={at('name')} />}
      <Field
        label="Email"
        name="email"
        type="email"
        autoComplete={create ? 'email' : 'username'}
        defaultValue={typed.email}
        wrong={at('email')}
      />
      <Field
        label="Password"
        name="password"
        type="password"
        autoComplete={create ? 'new-password' : 'current-password'}
        hint={create ? 'At least 8 characters. Four words that do not belong together are easy to keep and hard to guess.' : undefined}
        wrong={at('password')}
      />
      <SubmitButton primary waiting={create ? 'Creating the account' : 'Signing in'}>
        {create ? 'Create account' : 'Sign in'}
      </SubmitButton>
    </form>
  )
}
