/** What a rule says of a field, for a person: a whole sentence stands for itself, a fragment needs the field before it. */
export function toRefusal(field: string, message: string): string {
  if (field === '' || /^[A-Z][^:]*\.$/.test(message)) return message
  return `${field}: ${message}`
}
