import { readdirSync, readFileSync } from 'node:fs'

const EVERY_MS = 500
const PAGE_BYTES = 4_096

/**
 * Watches a process with all that it starts, by Linux's /proc.
 * @returns ends the watch and gives the most bytes that were resident at once; pages that two processes share count twice
 */
export function watchMemory(pid: number): () => number {
  let most = 0
  const look = () => {
    most = Math.max(most, readResident(pid))
  }
  const timer = setInterval(look, EVERY_MS)
  look()
  return () => {
    clearInterval(timer)
    return most
  }
}

function readResident(pid: number): number {
  const processes = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? readProcess(Number(name)) : []))
  const family = new Set([pid])
  // A child has a higher place in the list only as long as process ids do not wrap; hence until nothing is added.
  for (let size = 0; size !== family.size; ) {
    size = family.size
    for (const one of processes) if (family.has(one.parent)) family.add(one.pid)
  }
  return processes.filter((one) => family.has(one.pid)).reduce((sum, one) => sum + one.resident, 0)
}

/** Empty where the process has ended in between. */
function readProcess(pid: number): { pid: number; parent: number; resident: number }[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return [{ pid, parent: Number(fields[1]), resident: Number(fields[21]) * PAGE_BYTES }]
  } catch {
    return []
  }
}
