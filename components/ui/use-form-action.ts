import { unstable_isUnrecognizedActionError as isOfAnotherBuild, unstable_rethrow } from 'next/navigation'
import { type FormEvent, useActionState } from 'react'
import { type FormAction, type FormState, toFields, toTyped } from '@/lib/form-state'

const NO_ANSWER =
  'No answer came from the server, so nobody knows whether this arrived. What you typed is kept here. Press the button again once you are online: what arrives twice counts once.'
const OTHER_BUILD =
  'This guide was updated since you opened the page, so nothing was sent. What you typed is kept here: copy it, reload the page, and send it from there.'

/**
 * `useActionState` for every form of the guide: a connection that is cut is said in the form, which stays with all that it
 * holds. What is spread over the form comes second. `permalink`: the page by which a refusal finds its form without JavaScript,
 * where the form has a key that may be another by then.
 */
export function useFormAction<Told = never>(action: FormAction<Told>, initial: FormState<Told> = null, permalink?: string) {
  // On the server React has to have the action itself: it writes the hidden fields by which the form works without JavaScript.
  const [state, submit, pending] = useActionState(typeof window === 'undefined' ? action : orKept(action), initial, permalink)
  // React empties a form after each action. One that did not go through keeps what it holds, files and ticks included; a password
  // only where nobody refused it.
  const onReset = (event: FormEvent<HTMLFormElement>) => {
    if (!state?.message) return
    event.preventDefault()
    if (state.unsure) return
    for (const field of event.currentTarget.querySelectorAll<HTMLInputElement>('[type=password]')) field.value = ''
  }
  return [state, { action: submit, onReset }, pending] as const
}

/** Only what went wrong on the way: where Next leads elsewhere, and what failed on the server, is thrown on. */
function orKept<Told>(action: FormAction<Told>): FormAction<Told> {
  return async (previous, form) => {
    try {
      // No action asks what was before, which may be a whole roster.
      return await action(null, form)
    } catch (error) {
      unstable_rethrow(error)
      if (error instanceof Error && 'digest' in error) throw error
      const message = isOfAnotherBuild(error) ? OTHER_BUILD : NO_ANSWER
      return { message, typed: toTyped(toFields(form)), unsure: true, ...(previous?.told === undefined ? {} : { told: previous.told }) }
    }
  }
}
