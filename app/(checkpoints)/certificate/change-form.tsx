'use client'

import { ShownFields } from '@/components/checkpoint/shown-fields'
import { FormError, SubmitButton } from '@/components/ui/action-form'
import { useFormAction } from '@/components/ui/use-form-action'
import type { Shown } from '@/domain/certificate/types'
import { change } from './actions'

export function ChangeForm({ certificateId, shown, name }: { certificateId: string; shown: Shown; name: string }) {
  const [state, form] = useFormAction(change)
  const typed = state?.typed
  return (
    <form {...form} className="panel" key={JSON.stringify(typed ?? shown)}>
      <h2>What it shows</h2>
      <input type="hidden" name="certificateId" value={certificateId} />
      <ShownFields
        name={typed?.name ?? shown.name ?? name}
        showsName={typed ? typed.showsName === 'on' : shown.name !== null}
        showsScores={typed ? typed.showsScores === 'on' : shown.scores}
        wrong={state?.field === 'name'}
      />
      <p className="hint count">
        A change signs the certificate anew. Copies that were downloaded before count as revoked; the address stays.
      </p>
      <FormError state={state} />
      <SubmitButton waiting="Signing it anew">Change what it shows</SubmitButton>
    </form>
  )
}
