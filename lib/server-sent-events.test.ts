import { expect, test } from 'vitest'
import { readEvents, toEventStream } from './server-sent-events'

const encoder = new TextEncoder()
async function readAll(parts: (string | Uint8Array)[]) {
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const part of parts) controller.enqueue(typeof part === 'string' ? encoder.encode(part) : part)
      controller.close()
    },
  })
  const events = []
  for await (const event of readEvents(stream)) events.push(event)
  return events
}

test('events are read wherever the parts are cut, also inside a character', async () => {
  const bytes = encoder.encode('event: text\ndata: {"a":"é"}\n\n: a comment\n\ndata: one\r\ndata: two\r\n\r\ndata: never finished')
  const expected = [
    { event: 'text', data: '{"a":"é"}' },
    { event: 'message', data: 'one\ntwo' },
  ]
  expect(await readAll([bytes])).toEqual(expected)
  expect(await readAll([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(expected)
})

test('an event that does not end is given up', async () => {
  await expect(readAll(Array.from({ length: 300 }, () => 'x'.repeat(1000)))).rejects.toThrow('longer than')
})

test('what is sent is read again, and whoever stops reading ends the sender', async () => {
  let ended = false
  async function* count() {
    try {
      for (let number = 0; ; number++) yield { type: 'number', number, text: 'a\n\nb' }
    } finally {
      ended = true
    }
  }
  for await (const { event, data } of readEvents(toEventStream(count()))) {
    expect(event).toBe('number')
    expect(JSON.parse(data)).toMatchObject({ text: 'a\n\nb' })
    if (JSON.parse(data).number === 2) break
  }
  expect(ended).toBe(true)
})
