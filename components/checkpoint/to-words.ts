const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** A day in words, by UTC. */
export const toDay = (at: Date | string) => days.format(new Date(at))

/** A score as whole points of 100, rounded down, so that nothing below the pass mark reads as if it reached it. */
export const toPercent = (score: number) => `${Math.floor(score * 100 + 1e-9)}%`

export const toMinutes = (ms: number) => `${Math.ceil(ms / 60_000)} minutes`
