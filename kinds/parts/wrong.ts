import type { Grade } from '../contract'

/** The grade of an answer that is wrong and shows no misconception, or does not fit its question. */
export const WRONG: Grade = { right: false, score: 0, misconceptions: [] }
