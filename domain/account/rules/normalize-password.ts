/** The same password typed on two keyboards may differ in code points; NFKC makes them one. */
export function normalizePassword(typed: string): string {
  return typed.normalize('NFKC')
}
