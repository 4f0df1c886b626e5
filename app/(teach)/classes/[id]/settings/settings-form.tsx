import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import type { TaughtClass } from '@/domain/classes/types'
import { saveSettings } from './actions'

/** The zones come with the page, so that the form works without JavaScript. */
export function SettingsForm({ taught }: { taught: TaughtClass }) {
  const { id, name, timeZone, pseudonyms } = taught
  const zones = [...new Set([timeZone, 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort()
  return (
    <section className="panel" aria-labelledby="settings">
      <h2 id="settings">Settings</h2>
      {/* The key shows what was saved. */}
      <ActionForm key={`${name} ${timeZone} ${pseudonyms}`} action={saveSettings} fields={{ classId: id }}>
        <label className="field">
          <span>Class name</span>
          <input name="name" required maxLength={120} autoComplete="off" defaultValue={name} />
        </label>
        <label className="field">
          <span>Time zone</span>
          <select name="timeZone" defaultValue={timeZone}>
            {zones.map((zone) => (
              <option key={zone} value={zone}>
                {zone.replaceAll('_', ' ')}
              </option>
            ))}
          </select>
          <small>
            In another zone due times keep their local clock: what is due on Friday at 17:00 is then due at 17:00 there, which is another
            instant. States are worked out anew, so something may become late or stop being late.
          </small>
        </label>
        <label className="choice">
          <input type="checkbox" name="pseudonyms" defaultChecked={pseudonyms} />
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
      </ActionForm>
    </section>
  )
}
