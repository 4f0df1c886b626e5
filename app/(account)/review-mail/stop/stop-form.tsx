'use client'

import { useFormAction } from '@/components/ui/use-form-action'
import { stop } from './actions'

export function StopForm({ token }: { token: string }) {
  const [state, form, pending] = useFormAction(stop)
  return (
    <form {...form}>
      <div className="error" role="alert">
        {state?.message}
      </div>
      <input type="hidden" name="token" value={token} />
      <p>
        <button className="btn primary" type="submit" disabled={pending}>
          Stop the daily mail
        </button>
      </p>
    </form>
  )
}
