/** Raise it with any change of the parameters in next-memory.ts: two versions give two schedules. Browsers then replay their own log; for accounts `npm run review:replay` is to be run. */
export const PARAMETERS_VERSION = 1
