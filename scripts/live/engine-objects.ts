import { spawnSync } from 'node:child_process'

/** What an engine holds, by kind: id and names of each. */
export type Objects = Record<Kind, { id: string; names: string[] }[]>
type Kind = 'container' | 'volume' | 'network' | 'image'

const LISTS: Record<Kind, string[]> = {
  container: ['ps', '--all', '--no-trunc', '--format', '{{.ID}}\t{{.Names}}'],
  volume: ['volume', 'ls', '--format', '{{.Name}}\t{{.Name}}'],
  network: ['network', 'ls', '--no-trunc', '--format', '{{.ID}}\t{{.Name}}'],
  // By name where there is one: a lesson may give one more name to an image that was there before.
  image: ['image', 'ls', '--no-trunc', '--format', '{{if eq .Tag "<none>"}}{{.ID}}{{else}}{{.Repository}}:{{.Tag}}{{end}}'],
}
const REMOVES: Record<Kind, string[]> = {
  container: ['rm', '--force', '--volumes'],
  network: ['network', 'rm'],
  volume: ['volume', 'rm', '--force'],
  image: ['image', 'rm'],
}

export function docker(args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync('docker', args, { encoding: 'utf8' })
  return { status, stdout: stdout ?? '', stderr: stderr ?? '' }
}

/** The version of the engine that answers, or null. */
export function findEngine(): string | null {
  const { status, stdout } = docker(['version', '--format', '{{.Server.Version}}'])
  return status === 0 && stdout.trim() !== '' ? stdout.trim() : null
}

/** @throws Error when the engine does not list them: then nothing may be run, since nothing could be told apart later */
export function listObjects(): Objects {
  const list = (kind: Kind) => {
    const { status, stdout, stderr } = docker(LISTS[kind])
    if (status !== 0) throw new Error(`docker ${LISTS[kind].join(' ')} failed: ${stderr.trim()}`)
    return stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const [id = '', names = id] = line.split('\t')
        return { id, names: names.split(',') }
      })
  }
  return { container: list('container'), volume: list('volume'), network: list('network'), image: list('image') }
}

/** Whether something is named by a word of a lesson, or as Compose would name it after one. */
const isNamedBy = (words: Set<string>, name: string) =>
  words.has(name) || [...words].some((word) => word.length > 1 && (name.startsWith(`${word}_`) || name.startsWith(`${word}-`)))

/** What was there before and has a name that a lesson uses: running the lesson could change or remove it. */
export function findClash(words: Set<string>, before: Objects): string | null {
  for (const kind of ['container', 'volume', 'network', 'image'] as const) {
    const clash = before[kind].flatMap(({ names }) => names).find((name) => !ENGINES_OWN.test(name) && isNamedBy(words, name))
    if (clash !== undefined) return `the ${kind} ${clash} was there before`
  }
  return null
}

const ENGINES_OWN = /^(bridge|host|none)$/
/** Volumes and images that nobody named. The engine refuses to remove those that something uses. */
const NAMELESS = /^(sha256:)?[0-9a-f]{64}$/

/**
 * Removes what was not there before, if a lesson's word names it or nobody does. What else is new may be somebody's
 * who works on the same engine, and stays.
 */
export function removeNew(before: Objects, kinds: readonly Kind[], words: Set<string>): { removed: string[]; kept: string[] } {
  const now = listObjects()
  const removed: string[] = []
  const kept: string[] = []
  for (const kind of kinds) {
    const known = new Set(before[kind].map(({ id }) => id))
    for (const { id, names } of now[kind].filter((each) => !known.has(each.id))) {
      const isOurs = names.some((name) => isNamedBy(words, name) || NAMELESS.test(name))
      if (isOurs) docker([...REMOVES[kind], id])
      ;(isOurs ? removed : kept).push(`${kind} ${names.join(',')}`)
    }
  }
  return { removed, kept }
}
