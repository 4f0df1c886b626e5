'use client'

import { useFormAction } from '@/components/ui/use-form-action'
import { signOut, signOutOfAll } from './actions'

export function SignOutButtons() {
  const [here, form] = useFormAction(signOut)
  const [all, formOfAll] = useFormAction(signOutOfAll)
  return (
    <>
      <div className="error" role="alert">
        {here?.message ?? all?.message}
      </div>
      <form className="choices" {...form}>
        <button className="btn" type="submit">
          Sign out
        </button>{' '}
        <button className="btn" type="submit" formAction={formOfAll.action}>
          Sign out everywhere
        </button>
      </form>
    </>
  )
}
