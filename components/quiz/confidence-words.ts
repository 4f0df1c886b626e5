import type { Confidence } from '@/domain/progress/types'

/** What a reader may say of an answer, in the order in which it is asked and told. */
export const CONFIDENCE_WORDS: Record<Confidence, string> = { sure: 'Sure', unsure: 'Unsure', guess: 'A guess' }
