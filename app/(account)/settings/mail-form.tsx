'use client'

import { FormError, SubmitButton } from '@/components/ui/action-form'
import { useFormAction } from '@/components/ui/use-form-action'
import { saveMail } from './actions'

export function MailForm({ isOn, email }: { isOn: boolean; email: string }) {
  const [state, form] = useFormAction(saveMail)
  return (
    <form {...form}>
      <FormError state={state} />
      <p role="status">{isOn ? `At most one mail a day goes to ${email}.` : 'No mail is sent to you.'}</p>
      <label className="tick-box">
        <input type="checkbox" name="daily" defaultChecked={isOn} />
        <span>Mail me once a day when something is due</span>
      </label>
      <SubmitButton waiting="Saving">Save</SubmitButton>
    </form>
  )
}
