'use client'

import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'
import type { FormAction, FormState } from '@/lib/form-state'
import { useFormAction } from './use-form-action'

/** A form with fixed fields. A refusal is said above its button. */
export function ActionForm({ action, fields, children }: { action: FormAction; fields: Record<string, string>; children: ReactNode }) {
  const [state, form] = useFormAction(action)
  return (
    <form {...form}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormError state={state} />
      {children}
    </form>
  )
}

export function FormError({ state }: { state: FormState<unknown> }) {
  return (
    <p className="error" role="alert">
      {state?.message}
    </p>
  )
}

/** A button that says what is going on while its form is under way. */
export function SubmitButton({
  children,
  waiting,
  primary,
  name,
  value,
  hidden,
}: {
  children: string
  waiting: string
  /** Said after the words of the button, for whoever hears them out of their row. */
  hidden?: string
  primary?: boolean
  name?: string
  value?: string
}) {
  const { pending, data } = useFormStatus()
  const ours = pending && (name === undefined || data?.get(name) === value)
  return (
    <button className={primary ? 'btn primary' : 'btn'} type="submit" name={name} value={value} disabled={pending}>
      {ours ? waiting : children}
      {hidden && <span className="sr">{hidden}</span>}
    </button>
  )
}
