const AWAY = 'The server could not be reached. Your answers are still on this page; leave it open, and go on when you are connected.'

export type Refusal = {
  sentence: string
  field: string | undefined
  /** The server may have done it all the same: what it answered was lost, or it failed on the way. */
  isUnsure: boolean
}

/** Posts JSON; null when it was taken. */
export async function send(path: string, body: object): Promise<Refusal | null> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
      // The last answer is sent even when the page is being left.
      keepalive: true,
    })
    if (response.ok) return null
    const { error, field } = (await response.json()) as { error: string; field?: string }
    return { sentence: error, field, isUnsure: response.status >= 500 }
  } catch {
    return { sentence: AWAY, field: undefined, isUnsure: true }
  }
}
