/** Checks from one source. Far above what a reader needs, and far below what guessing an address would take. */
export const CHECK_LIMIT = { name: 'check', points: 300, seconds: 60 }
