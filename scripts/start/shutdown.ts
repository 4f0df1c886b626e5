import { toSentence } from './refusal'

/** The longest that stopping may take: requests in flight, then PostgreSQL. */
const DEADLINE_MS = 15_000

type Step = () => Promise<void> | void

const steps: Step[] = []
let stopping = false

/** What has to be undone before this process ends; the newest first. */
export function onStop(step: Step): void {
  steps.push(step)
}

export function isStopping(): boolean {
  return stopping
}

/** Undoes everything and exits. Repeated calls (npm, the shell and the terminal each pass a signal on) change nothing. */
export async function stop(exitCode: number): Promise<void> {
  if (stopping) return
  stopping = true
  setTimeout(() => {
    console.error(`Stopping took longer than ${DEADLINE_MS / 1000} s, so it was cut short. The next start recovers by itself.`)
    process.exit(1)
  }, DEADLINE_MS).unref()
  let code = exitCode
  for (const step of steps.reverse()) {
    try {
      await step()
    } catch (error) {
      console.error(toSentence(error))
      code = 1
    }
  }
  process.exit(code)
}

/** Runs a program that serves until it is told to stop. */
export async function runUntilStopped(program: () => Promise<void>): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!stopping) console.log('\nStopping: requests in flight are finished first.')
      void stop(0)
    })
  }
  try {
    await program()
  } catch (error) {
    // While stopping, whatever was under way fails; that is no news.
    if (!stopping) console.error(toSentence(error))
    await stop(1)
  }
}
