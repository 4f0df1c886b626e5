/** One CSV file. A class of 5,000 has some 300 KB. */
export const MOST_TABLE_BYTES = 1024 * 1024
/** All files of OneRoster together: they are those of a whole school. */
export const MOST_ROSTER_BYTES = 10 * 1024 * 1024
/** Of a file. Reading takes time by the row as well as by the byte, and a file of 10 MB that is a roster has some 100,000. */
export const MOST_ROSTER_LINES = 200_000
/** Of the one class; those of other classes in a OneRoster file do not count. */
export const MOST_ROSTER_ROWS = 5000
