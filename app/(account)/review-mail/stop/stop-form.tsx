'use client'

import { useActionState } from 'react'
import { stop } from './actions'

export function StopForm({ token }: { token: string }) {
  const [state, submit, pending] = useActionState(stop, null)
  return (
    <form action={submit}>
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
