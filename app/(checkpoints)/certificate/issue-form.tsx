'use client'

import { ShownFields } from '@/components/checkpoint/shown-fields'
import { FormError, SubmitButton } from '@/components/ui/action-form'
import { useFormAction } from '@/components/ui/use-form-action'
import { issue } from './actions'

/** Nothing is ticked beforehand: what is shown to everybody, the learner says. */
export function IssueForm({ name }: { name: string }) {
  const [state, form] = useFormAction(issue)
  const typed = state?.typed
  return (
    // Built anew after a refusal, with what had been typed.
    <form {...form} className="panel" key={JSON.stringify(typed ?? null)}>
      <h2>Make the certificate</h2>
      <p>It gets a public page with an address that cannot be guessed. Whoever has the address sees the date, the modules, and:</p>
      <ShownFields
        name={typed?.name ?? name}
        showsName={typed?.showsName === 'on'}
        showsScores={typed?.showsScores === 'on'}
        wrong={state?.field === 'name'}
      />
      <label className="tick-box">
        <input type="checkbox" name="agrees" required defaultChecked={typed?.agrees === 'on'} />
        <span>
          I agree that this is shown to whoever has the address
          <small>You can change what it shows, and withdraw it, at any time.</small>
        </span>
      </label>
      <FormError state={state} />
      <SubmitButton primary waiting="Signing the certificate">
        Make my certificate
      </SubmitButton>
    </form>
  )
}
