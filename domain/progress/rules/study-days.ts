const DAY_MS = 24 * 60 * 60 * 1000

/** Days studied among the last seven, today included. `days` and `today` are YYYY-MM-DD in the learner's calendar. */
export function countDaysThisWeek(days: readonly string[], today: string): number {
  const from = new Date(Date.parse(today) - 6 * DAY_MS).toISOString().slice(0, 10)
  return days.filter((day) => day >= from && day <= today).length
}
