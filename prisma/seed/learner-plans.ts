/** Where a learner of the demo class is to stand. */
export type LearnerPlan = {
  name: string
  /** Share of the lessons that are done, 0 to 1. */
  done: number
  /** Share of first answers that are right, 0 to 1. */
  right: number
  /** Days since the first and the newest thing that was done. */
  startedDaysAgo: number
  lastDaysAgo: number
}

/** Days since the class was joined; the last of those who have not begun joined a day ago, so nothing can be said of them yet. */
const JOINED_DAYS_AGO = 30
const JUST_JOINED_DAYS_AGO = 1

/** 24 learners: done, right, started, last. Six have finished, nine are on the way, five went quiet, four have not begun. */
const PLANS: ([number, number, number, number] | null)[] = [
  [1, 0.9, 28, 3],
  [0.5, 0.7, 20, 1],
  [0.75, 0.8, 26, 2],
  null,
  [1, 1, 27, 12],
  [0.25, 0.5, 24, 15],
  [0.5, 0.6, 18, 0],
  // Started before joining.
  [1, 0.75, 41, 6],
  [0.75, 0.4, 21, 9],
  [0.25, 0.8, 6, 4],
  [0.5, 0.9, 25, 3],
  null,
  [1, 0.6, 22, 0],
  [0, 0.5, 11, 11],
  [0.25, 0.3, 5, 1],
  [0.75, 0.85, 38, 5],
  [1, 0.85, 16, 1],
  null,
  [0.5, 0.45, 29, 22],
  [0.75, 0.65, 13, 0],
  [0.5, 0.55, 19, 8],
  [1, 0.7, 25, 19],
  null,
  [0.25, 1, 2, 2],
]

/** Learners who have not begun have null as their plan. */
export function listLearnerPlans(): { name: string; plan: LearnerPlan | null; joinedDaysAgo: number }[] {
  const last = PLANS.lastIndexOf(null)
  return PLANS.map((numbers, index) => {
    const name = `Learner ${index + 1}`
    if (!numbers) return { name, plan: null, joinedDaysAgo: index === last ? JUST_JOINED_DAYS_AGO : JOINED_DAYS_AGO }
    const [done, right, startedDaysAgo, lastDaysAgo] = numbers
    return { name, plan: { name, done, right, startedDaysAgo, lastDaysAgo }, joinedDaysAgo: JOINED_DAYS_AGO }
  })
}
