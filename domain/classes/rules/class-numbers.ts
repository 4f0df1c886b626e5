export type ClassNumbers = {
  /** Learners who have done every lesson. */
  learnersDone: number
  learners: number
  /** Mean of the learners' exact fractions in whole percent, rounded once. Null, shown as "-", where there is nothing to divide by. */
  meanProgress: number | null
}

/** Both class numbers. `lessonsDone` is the sum over all learners; each has the same `lessons` before them. */
export function toClassNumbers(counts: { learners: number; learnersDone: number; lessonsDone: number; lessons: number }): ClassNumbers {
  const { learners, learnersDone, lessonsDone, lessons } = counts
  const slots = learners * lessons
  return { learners, learnersDone, meanProgress: slots === 0 ? null : Math.round((100 * lessonsDone) / slots) }
}
