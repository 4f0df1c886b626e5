import autocannon from 'autocannon'

export type Ask = { method: 'GET' | 'POST'; path: string; headers: Record<string, string>; body: string | null }
export type Latency = { p99Ms: number; perSecond: number }

const SECONDS = 2

/**
 * How long the slowest hundredth of the requests took, with so many at once. Times are taken from each answer: the
 * package's own percentiles are whole milliseconds, too coarse for a route that takes one.
 * @param next makes the next request
 * @throws Error when an answer was not a 200
 */
export async function measureLatency(url: string, atOnce: number, next: () => Ask): Promise<Latency> {
  const times: number[] = []
  const setupRequest = (request: object) => {
    const { body, ...ask } = next()
    return { ...request, ...ask, ...(body === null ? {} : { body }) }
  }
  const run = autocannon({ url, connections: atOnce, duration: SECONDS, requests: [{ setupRequest }] })
  run.on('response', (_client, _status, _bytes, responseMs) => times.push(responseMs))
  const { non2xx, errors, timeouts } = await run
  if (times.length === 0 || non2xx + errors + timeouts > 0)
    throw new Error(`${next().path} answered ${times.length} requests, ${non2xx} of them not with 200; ${errors + timeouts} had no answer`)
  times.sort((a, b) => a - b)
  return { p99Ms: times[Math.ceil(times.length * 0.99) - 1] as number, perSecond: times.length / SECONDS }
}
