/** An instant, and how far clocks in the zone of the class are ahead of UTC then: only a browser knows the zone of its reader. */
export type OwnTimeOf = { at: string; classOffsetMinutes: number }

/** Whether clocks here show another time than those of the class at that instant. Is in the head of every page, so it imports nothing. */
export function isOtherClock({ at, classOffsetMinutes }: OwnTimeOf): boolean {
  return -new Date(at).getTimezoneOffset() !== Math.round(classOffsetMinutes)
}
