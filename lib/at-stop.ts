import 'server-only'

const acts = new Set<() => void>()
let stopping = false
let listening = false

/**
 * Has `act` called when this process is told to stop, at once where it was told already; gives what takes that back.
 * For what would go on for minutes: Next stops only once every response has ended.
 */
export function atStop(act: () => void): () => void {
  // Not when this file is loaded: a build loads it too, and a process that listens no longer ends by the signal alone.
  if (!listening) {
    listening = true
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
  }
  if (stopping) act()
  else acts.add(act)
  return () => void acts.delete(act)
}

function stop() {
  stopping = true
  for (const act of [...acts]) act()
  acts.clear()
}
