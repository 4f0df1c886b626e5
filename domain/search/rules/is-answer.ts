import type { Passage } from '../types'

/** Share of a question that a passage must have, by weight of its words; `npm run bench -- search` counts who gets passages by it. */
const LEAST = 0.45

/** Whether a passage speaks of the question as a whole, and not only of a common word in it. */
export const isAnswer = ({ coverage }: Pick<Passage, 'coverage'>): boolean => coverage >= LEAST
