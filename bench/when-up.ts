import { setTimeout as pause } from 'node:timers/promises'

const GIVE_UP_MS = 30_000
const LOOK_MS = 50

/** Waits until an address answers with a 200. @throws Error when the program behind it ends first */
export async function whenUp(url: string, exited: Promise<unknown>): Promise<void> {
  let ended = false
  void exited.then(() => {
    ended = true
  })
  for (const giveUpAt = Date.now() + GIVE_UP_MS; Date.now() < giveUpAt; await pause(LOOK_MS)) {
    if (ended) throw new Error(`The program for ${url} ended while it started. What it said stands above.`)
    const answer = await fetch(url).catch(() => null)
    await answer?.body?.cancel()
    if (answer?.ok) return
  }
  throw new Error(`${url} did not answer within ${GIVE_UP_MS / 1000} s`)
}
