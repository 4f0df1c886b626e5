/** The least id of version 7 of an instant: the rows from it on are those made since, found by their primary key. */
export function toFirstUuid(instant: Date): string {
  const time = Math.max(instant.getTime(), 0).toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`
}
