/** Every refusal that a user may meet, and the status it has over HTTP. */
const STATUS = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  'too-many': 429,
  unavailable: 503,
} as const

export type ErrorCode = keyof typeof STATUS

/**
 * A refusal with a sentence for the user. Anything else that is thrown is unexpected:
 * the gate logs it with an id and answers a generic text.
 */
export class AppError extends Error {
  readonly code: ErrorCode
  /** Path of the field at fault, as in `events[3].lessonId`. */
  readonly field: string | undefined
  /** Seconds to wait, for `too-many` and `unavailable`. */
  readonly retryAfterSeconds: number | undefined

  constructor(code: ErrorCode, userMessage: string, details: { field?: string; retryAfterSeconds?: number } = {}) {
    super(userMessage)
    this.name = 'AppError'
    this.code = code
    this.field = details.field
    this.retryAfterSeconds = details.retryAfterSeconds
  }

  get status(): number {
    return STATUS[this.code]
  }
}
