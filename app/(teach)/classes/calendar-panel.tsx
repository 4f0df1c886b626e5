'use client'

import '@/components/class/assignments.css'
import { CopyLink } from '@/components/class/copy-link'
import { FormError, SubmitButton } from '@/components/ui/action-form'
import { AskOnce } from '@/components/ui/ask-once'
import { useFormAction } from '@/components/ui/use-form-action'
import { changeCalendar } from './calendar-actions'

/** Makes, replaces and revokes the address of a learner's calendar. `since`: when the one that the page found was made. */
export function CalendarPanel({ since }: { since: Date | null }) {
  const [state, form] = useFormAction(changeCalendar)
  const address = state?.told?.address
  const hasOne = address === undefined ? since !== null : address !== ''
  return (
    <section className="panel calendar" aria-labelledby="calendar">
      <h3 id="calendar">Due times in your calendar</h3>
      <p>A private address that a calendar program subscribes to. Whoever has it sees what is due for you, and nothing else.</p>
      <FormError state={state} />
      <div role="status">
        {address && (
          <label key={address} className="field">
            <span>Address of your calendar</span>
            <input
              readOnly
              value={address}
              ref={focus}
              onFocus={(event) => event.target.setSelectionRange(0, address.length, 'backward')}
            />
            <small>It is shown this once and not kept here. Copy it into your calendar program now.</small>
          </label>
        )}
        {address === '' && (
          <p ref={focus} tabIndex={-1}>
            The address is revoked: it shows nothing to anybody from now on.
          </p>
        )}
        {address === undefined && since && <p className="count">There is an address since {toDay(since)}.</p>}
      </div>
      <form {...form} className="acts">
        {address && <CopyLink path={new URL(address).pathname} />}
        {hasOne ? (
          <>
            <AskOnce key={address} ask="Make a new address">
              <p>The address that you have stops working at once.</p>
              <SubmitButton name="intent" value="make" waiting="Making a new address">
                Replace the address
              </SubmitButton>
            </AskOnce>
            <AskOnce ask="Revoke the address">
              <p>Your calendar program gets nothing from here any more. You can make a new address at any time.</p>
              <SubmitButton name="intent" value="revoke" waiting="Revoking it">
                Revoke it now
              </SubmitButton>
            </AskOnce>
          </>
        ) : (
          <SubmitButton name="intent" value="make" waiting="Making the address">
            Make a calendar address
          </SubmitButton>
        )}
      </form>
    </section>
  )
}

/** The button that was pressed is gone by then; the way on begins at what came of it. */
const focus = (element: HTMLElement | null) => element?.focus()

const toDay = (instant: Date) => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(instant)
