'use client'

import { FormError, SubmitButton } from '@/components/ui/action-form'
import { useFormAction } from '@/components/ui/use-form-action'
import type { TaughtClass } from '@/domain/classes/types'
import { saveSettings } from './actions'

type Props = { taught: Pick<TaughtClass, 'id' | 'name' | 'timeZone' | 'pseudonyms'>; zones: string[] }

/** Says what it was made from, so that only what was changed in it is saved. A refusal keeps what was typed. */
export function SettingsForm({ taught, zones }: Props) {
  const { id, name, timeZone, pseudonyms } = taught
  // The key of the form is another once somebody else has saved.
  const [state, form] = useFormAction(saveSettings, null, `/classes/${id}/settings`)
  const typed = state?.typed
  const zone = typed?.timeZone ?? timeZone
  const ticked = typed ? typed.pseudonyms === 'on' : pseudonyms
  const before = { classId: id, wasName: name, wasTimeZone: timeZone, wasPseudonyms: String(pseudonyms) }
  return (
    <form {...form}>
      {Object.entries(before).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <FormError state={state} />
      <label className="field">
        <span>Class name</span>
        <input
          name="name"
          required
          maxLength={120}
          autoComplete="off"
          defaultValue={typed?.name ?? name}
          aria-invalid={state?.field === 'name' || undefined}
        />
      </label>
      <label className="field">
        <span>Time zone</span>
        {/* The key makes a refused form keep what was chosen. */}
        <select key={zone} name="timeZone" defaultValue={zone} aria-invalid={state?.field === 'timeZone' || undefined}>
          {zones.map((one) => (
            <option key={one} value={one}>
              {one.replaceAll('_', ' ')}
            </option>
          ))}
        </select>
        <small>
          In another zone due times keep their local clock: what is due on Friday at 17:00 is then due at 17:00 there, which is another
          instant. States are worked out anew, so something may become late or stop being late.
        </small>
      </label>
      <label className="choice">
        <input key={String(ticked)} type="checkbox" name="pseudonyms" defaultChecked={ticked} />
        <span>
          Show learners by pseudonyms
          <small>
            Instructors see "Learner n" in every list, page and file. They can look up a name one by one, which the log below keeps.
          </small>
        </span>
      </label>
      <SubmitButton primary waiting="Saving">
        Save the settings
      </SubmitButton>
    </form>
  )
}
