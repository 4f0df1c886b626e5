'use client'

import { useActionState } from 'react'
import { signOut, signOutOfAll } from './actions'

export function SignOutButtons() {
  const [here, submitHere] = useActionState(signOut, null)
  const [all, submitAll] = useActionState(signOutOfAll, null)
  return (
    <>
      <div className="error" role="alert">
        {here?.message ?? all?.message}
      </div>
      <form className="choices" action={submitHere}>
        <button className="btn" type="submit">
          Sign out
        </button>{' '}
        <button className="btn" type="submit" formAction={submitAll}>
          Sign out everywhere
        </button>
      </form>
    </>
  )
}
