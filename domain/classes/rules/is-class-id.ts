/** Whether a text can be the id of a class. PostgreSQL refuses to compare a uuid with anything else. */
export function isClassId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}
