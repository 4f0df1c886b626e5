import { useId } from 'react'
import type { ViewProps } from '../contract'
import { Accepted } from './accepted'

/** As much as the server takes of a text. */
const MOST_CHARACTERS = 500

/** A field for one text, over several lines where `rows` says so, and below it the accepted answer once it may be told. */
export function TypedField({
  label,
  rows,
  choice,
  isOpen,
  feedback,
  onDraft,
}: Pick<ViewProps<unknown>, 'choice' | 'isOpen' | 'feedback' | 'onDraft'> & { label: string; rows?: number }) {
  const id = useId()
  const field = {
    id,
    value: typeof choice === 'string' ? choice : '',
    readOnly: !isOpen,
    maxLength: MOST_CHARACTERS,
    autoComplete: 'off',
    autoCapitalize: 'none',
    spellCheck: false,
    onChange: (event: { target: { value: string } }) => onDraft(event.target.value),
  }
  return (
    <>
      <label className="field answer" htmlFor={id}>
        <span>{label}</span>
        {rows ? <textarea rows={rows} {...field} /> : <input type="text" {...field} />}
      </label>
      <Accepted text={feedback?.solution?.texts?.[0]} />
    </>
  )
}
