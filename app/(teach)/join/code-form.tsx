'use client'

import { FormError, SubmitButton } from '@/components/ui/action-form'
import { useFormAction } from '@/components/ui/use-form-action'
import { join } from './actions'

/** `refusal` is about a code that came with the link. */
export function CodeForm({ code, refusal }: { code: string; refusal: string | null }) {
  const [state, form] = useFormAction(join, refusal === null ? null : { message: refusal, field: 'code', typed: { code } })
  return (
    <form {...form} className="panel">
      <FormError state={state} />
      <label className="field">
        <span>Join code</span>
        <input
          name="code"
          required
          maxLength={100}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          placeholder="HARBOR-7Q2MXK"
          defaultValue={state?.typed.code ?? code}
          aria-invalid={state?.field === 'code' || undefined}
        />
      </label>
      <div className="acts">
        <SubmitButton primary waiting="Joining the class" name="intent" value="join">
          Join class
        </SubmitButton>
        <SubmitButton waiting="Looking it up" name="intent" value="preview">
          Show the class first
        </SubmitButton>
      </div>
    </form>
  )
}
