type Changed = { path: string; changed: unknown }

/**
 * Copies of a question, each with one text, number or truth value changed, for tests. Ids stay, since
 * they are in an answer and so in what is shown; names of code languages stay, since there are no others.
 */
export function changeParts(value: unknown, path: string[] = []): Changed[] {
  if (['id', 'lang'].includes(path.at(-1) ?? '')) return []
  const at = path.join('.')
  if (typeof value === 'string') return [{ path: at, changed: `${value}x` }]
  if (typeof value === 'boolean') return [{ path: at, changed: !value }]
  if (typeof value === 'number') return [value + 1, value - 1].map((changed) => ({ path: at, changed }))
  if (!value || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, part]) =>
    changeParts(part, [...path, name]).map(({ path, changed }) => ({
      path,
      changed: Array.isArray(value) ? value.with(Number(name), changed) : { ...value, [name]: changed },
    })),
  )
}
