/** Most questions that review brings on one day; what is beyond it waits for the next. */
export const DUE_LIMIT = 20
