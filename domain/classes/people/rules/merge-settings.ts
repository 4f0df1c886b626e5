export type Settings = { name: string; timeZone: string; pseudonyms: boolean }

/** A tick has two states, so two who change it change it to the same. */
const CLASHING = { name: 'name', timeZone: 'time zone' } as const

/**
 * What a form changes: only what its user did, seen against what it was made from, so that a page from before takes back
 * nothing that somebody else saved since. `clash`: both changed the same thing, and not to the same.
 */
export function mergeSettings({ typed, before, now }: { typed: Settings; before: Settings; now: Settings }): {
  changes: Partial<Settings>
  clash: { key: keyof typeof CLASHING; words: string } | null
} {
  const keys = ['name', 'timeZone', 'pseudonyms'] as const
  const changed = keys.filter((key) => typed[key] !== before[key] && typed[key] !== now[key])
  const key = (['name', 'timeZone'] as const).find((one) => changed.includes(one) && now[one] !== before[one])
  return {
    changes: Object.fromEntries(changed.map((one) => [one, typed[one]])),
    clash: key ? { key, words: CLASHING[key] } : null,
  }
}
