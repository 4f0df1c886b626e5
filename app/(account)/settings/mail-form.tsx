'use client'

import { useFormAction } from '@/components/ui/use-form-action'
import { saveMail } from './actions'

export function MailForm({ isOn, email }: { isOn: boolean; email: string }) {
  const [state, form, pending] = useFormAction(saveMail)
  return (
    <form {...form}>
      <div className="error" role="alert">
        {state?.message}
      </div>
      <p>{isOn ? `At most one mail a day goes to ${email}.` : 'No mail is sent to you.'}</p>
      <label className="tick-box">
        <input type="checkbox" name="daily" defaultChecked={isOn} />
        <span>Mail me once a day when something is due</span>
      </label>
      <button className="btn" type="submit" disabled={pending}>
        Save
      </button>
    </form>
  )
}
