/**
 * Percent of a scope: `done` of `of` active, required lessons, as whole percent from 0 to 100.
 * Nothing in scope: null, shown as "-". 100 only when all are done; 1 rather than 0 once one is.
 */
export function percent(done: number, of: number): number | null {
  if (of === 0) return null
  if (done >= of) return 100
  return Math.max(done > 0 ? 1 : 0, Math.floor((100 * done) / of))
}
