'use client'

import '@/components/class/assignments.css'
import { useActionState } from 'react'
import { CopyLink } from '@/components/class/copy-link'
import { ActionForm, FormError, SubmitButton } from '@/components/ui/action-form'
import { AskOnce } from '@/components/ui/ask-once'
import { makeCalendar, revokeCalendar } from './calendar-actions'

/** Makes, replaces and revokes the address of a learner's calendar. `since`: when the one in force was made. */
export function CalendarPanel({ since }: { since: Date | null }) {
  const [state, submit] = useActionState(makeCalendar, null)
  const address = state?.told?.address
  return (
    <section className="panel calendar" aria-labelledby="calendar">
      <h3 id="calendar">Due times in your calendar</h3>
      <p>A private address that a calendar program subscribes to. Whoever has it sees what is due for you, and nothing else.</p>
      <FormError state={state} />
      {address && (
        <div role="status">
          <label className="field">
            <span>Address of your calendar</span>
            <input readOnly value={address} />
            <small>It is shown this once and not kept here. Copy it into your calendar program now.</small>
          </label>
          <div className="acts">
            <CopyLink path={new URL(address).pathname} />
          </div>
        </div>
      )}
      {since && !address && <p className="count">There is an address since {toDay(since)}.</p>}
      <div className="acts">
        {since || address ? (
          <AskOnce key={address} ask="Make a new address">
            <p>The address that you have stops working at once.</p>
            <form action={submit}>
              <SubmitButton waiting="Making a new address">Replace the address</SubmitButton>
            </form>
          </AskOnce>
        ) : (
          <form action={submit}>
            <SubmitButton waiting="Making the address">Make a calendar address</SubmitButton>
          </form>
        )}
        {(since || address) && (
          <ActionForm action={revokeCalendar} fields={{}}>
            <SubmitButton waiting="Revoking it">Revoke the address</SubmitButton>
          </ActionForm>
        )}
      </div>
    </section>
  )
}

const toDay = (instant: Date) => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(instant)
