'use client'

import { useEffect, useState } from 'react'
import { FormError, SubmitButton } from '@/components/ui/action-form'
import { useFormAction } from '@/components/ui/use-form-action'
import { create } from './actions'

/**
 * The id is drawn with the form, so that one that is sent twice makes one class. The zones come from the browser, which knows
 * its own: sent by the server they would be the heaviest part of the page.
 */
export function CreateClassForm({ id }: { id: string }) {
  const [state, form] = useFormAction(create)
  const [zones, setZones] = useState(['UTC'])
  const [zone, setZone] = useState('UTC')
  useEffect(() => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone
    setZones([...new Set([own, 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort())
    setZone(own)
  }, [])
  return (
    <form {...form} className="panel">
      <h2>Teach a class</h2>
      <p>You get a join code for your learners, and see how far each of them is.</p>
      <FormError state={state} />
      <input type="hidden" name="id" value={state?.typed.id ?? id} />
      <label className="field">
        <span>Class name</span>
        <input
          name="name"
          required
          maxLength={120}
          autoComplete="off"
          defaultValue={state?.typed.name}
          aria-invalid={state?.field === 'name' || undefined}
        />
      </label>
      <label className="field">
        <span>Time zone</span>
        <select name="timeZone" value={zone} onChange={(event) => setZone(event.target.value)}>
          {zones.map((name) => (
            <option key={name} value={name}>
              {name.replaceAll('_', ' ')}
            </option>
          ))}
        </select>
        <small>Days, as in "last active", are counted in it.</small>
      </label>
      <SubmitButton primary waiting="Creating the class">
        Create class
      </SubmitButton>
    </form>
  )
}
