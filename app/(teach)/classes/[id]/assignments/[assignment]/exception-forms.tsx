'use client'

import { ActionForm, FormError, SubmitButton } from '@/components/ui/action-form'
import { useFormAction } from '@/components/ui/use-form-action'
import { toDueWords, toZoneWords } from '@/domain/classes/assignments/rules/due-words'
import type { AssignmentException } from '@/domain/classes/assignments/types'
import { excuse, extend } from '../actions'

type Ids = { classId: string; assignmentId: string; learnerId: string }
type Props = { ids: Ids; name: string; exception: AssignmentException | null; timeZone: string; hasDue: boolean; back: string }

/** What holds for one learner instead. The reason goes into the log of the class. */
export function ExceptionForms({ ids, name, exception, timeZone, hasDue, back }: Props) {
  const extendedTo = exception?.extendedTo ?? null
  return (
    <section className="panel exception" id="exception" aria-labelledby="exception-title">
      <h2 id="exception-title">Extend or excuse {name}</h2>
      {extendedTo && <p>{`${name} has until ${toDueWords(extendedTo, timeZone)}.`}</p>}
      {hasDue ? (
        <ExtendForm ids={ids} extendedTo={extendedTo} reason={exception?.extendedReason ?? ''} timeZone={timeZone} />
      ) : (
        <p>The assignment has no due time, so there is nothing to extend.</p>
      )}
      {extendedTo && (
        <ActionForm action={extend} fields={{ ...ids, day: '', time: '', reason: '' }}>
          <SubmitButton waiting="Taking it back">Take the extension back</SubmitButton>
        </ActionForm>
      )}
      {exception?.excused && exception.excusedReason && <p>{`Excused: ${exception.excusedReason}`}</p>}
      {exception?.excused ? (
        <ActionForm action={excuse} fields={{ ...ids, excused: 'false' }}>
          <SubmitButton waiting="Asking for it again">Ask for it again</SubmitButton>
        </ActionForm>
      ) : (
        <ExcuseForm ids={ids} reason={exception?.excusedReason ?? ''} />
      )}
      <p>
        <a href={back}>Close</a>
      </p>
    </section>
  )
}

const Hidden = ({ fields }: { fields: Record<string, string> }) =>
  Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)

function ExtendForm({ ids, extendedTo, reason, timeZone }: { ids: Ids; extendedTo: string | null; reason: string; timeZone: string }) {
  const [state, form] = useFormAction(extend)
  const [day = '', time = ''] = extendedTo?.split('T') ?? []
  const typed = state?.typed ?? { day, time, reason }
  return (
    <form {...form}>
      <Hidden fields={ids} />
      <FormError state={state} />
      <fieldset className="plain times">
        <legend>New due time, in {toZoneWords(timeZone)}</legend>
        <label>
          <span>Day</span>
          <input className="text" type="date" name="day" required defaultValue={typed.day} />
        </label>
        <label>
          <span>Time, optional</span>
          <input className="text" type="time" name="time" defaultValue={typed.time} />
        </label>
      </fieldset>
      <label className="field">
        <span>Reason for the extension, optional</span>
        <input name="reason" maxLength={300} autoComplete="off" defaultValue={typed.reason} />
        <small>Only instructors of the class read it. The log keeps it.</small>
      </label>
      <SubmitButton waiting="Extending">Extend</SubmitButton>
    </form>
  )
}

function ExcuseForm({ ids, reason }: { ids: Ids; reason: string }) {
  const [state, form] = useFormAction(excuse)
  return (
    <form {...form}>
      <Hidden fields={{ ...ids, excused: 'true' }} />
      <FormError state={state} />
      <label className="field">
        <span>Reason for excusing, optional</span>
        <input name="reason" maxLength={300} autoComplete="off" defaultValue={state?.typed.reason ?? reason} />
        <small>Excused, they are asked for nothing and counted in no number.</small>
      </label>
      <SubmitButton waiting="Excusing">Excuse</SubmitButton>
    </form>
  )
}
