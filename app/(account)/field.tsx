import type { ComponentProps } from 'react'

type FieldProps = ComponentProps<'input'> & {
  label: string
  name: string
  hint?: string
  /** The refusal in the region `refusal` is about this field. */
  wrong: boolean
}

/** A label, its input, and a hint below. */
export function Field({ label, hint, wrong, ...input }: FieldProps) {
  const id = `field-${input.name}`
  const described = [hint ? `${id}-hint` : '', wrong ? 'refusal' : ''].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input {...input} id={id} required aria-invalid={wrong || undefined} aria-describedby={described || undefined} />
      {hint && <small id={`${id}-hint`}>{hint}</small>}
    </div>
  )
}
