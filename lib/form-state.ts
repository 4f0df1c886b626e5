/**
 * What a form shows after its action: the sentence of a refusal, the field, and what had been typed. With an empty sentence it
 * went through, and `told` is what came of it, which is told this once and nowhere else.
 */
export type FormState<Told = never> = {
  message: string
  field?: string
  typed: Record<string, string>
  told?: Told
  /** No answer came, so nobody knows whether it arrived. */
  unsure?: true
} | null

export type FormAction<Told = never> = (previous: FormState<Told>, form: FormData) => Promise<FormState<Told>>

/** The texts of a form, without what React adds to it. */
export function toFields(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string' && !entry[0].startsWith('$')),
  )
}

/** What a form shows again. A password is never among it. */
export function toTyped(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !/password/i.test(name)))
}
