/**
 * The sentence of a page that the address asks for by its key; none for a key that the page does not have. An address may hold
 * anything, also what every object has, such as "constructor".
 */
export function toNotice(notices: Readonly<Record<string, string>>, asked: unknown): string | undefined {
  return typeof asked === 'string' && Object.hasOwn(notices, asked) ? notices[asked] : undefined
}
