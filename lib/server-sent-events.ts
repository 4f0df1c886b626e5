export type ServerSentEvent = { event: string; data: string }

/** Characters that an event may have; a sender that never ends its line is not listened to for ever. */
const LONGEST = 262_144

/**
 * The events of a text/event-stream as they come. Comments, ids and retry times are passed over. What stands after the
 * last empty line is an event that was never finished, and is dropped.
 * @throws Error for an event that is too long, and what the stream itself throws
 */
export async function* readEvents(stream: ReadableStream<Uint8Array>): AsyncGenerator<ServerSentEvent> {
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  let pending = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      const blocks = (pending + decoder.decode(value, { stream: true })).split(/\r?\n\r?\n/)
      pending = blocks.pop() ?? ''
      if (pending.length > LONGEST) throw new Error(`an event is longer than ${LONGEST} characters`)
      for (const block of blocks) yield* toEvent(block)
    }
  } finally {
    // Also when whoever reads stops early: the sender is told.
    await reader.cancel().catch(() => undefined)
  }
}

function* toEvent(block: string): Generator<ServerSentEvent> {
  const fields = block.split(/\r?\n/).map((line) => /^(event|data): ?(.*)$/.exec(line))
  const data = fields.flatMap((field) => (field?.[1] === 'data' ? [field[2] ?? ''] : []))
  if (data.length > 0) yield { event: fields.find((field) => field?.[1] === 'event')?.[2] ?? 'message', data: data.join('\n') }
}

/** Sends one event after the other; who goes away ends the generator. */
export function toEventStream(events: AsyncGenerator<{ type: string }>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await events.next()
      if (done) return controller.close()
      const { type, ...data } = value
      controller.enqueue(encoder.encode(`event: ${type}\ndata: ${JSON.stringify(data)}\n\n`))
    },
    async cancel() {
      await events.return(undefined)
    },
  })
}
