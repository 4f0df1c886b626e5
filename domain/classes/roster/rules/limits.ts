/** All files of a roster together. A class of 5,000 has some 300 KB. */
export const MOST_ROSTER_BYTES = 1024 * 1024
export const MOST_ROSTER_ROWS = 5000
