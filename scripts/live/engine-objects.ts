import { spawnSync } from 'node:child_process'

/** What an engine holds, by kind: id and names of each. */
export type Objects = Record<Kind, { id: string; names: string[] }[]>
type Kind = 'container' | 'volume' | 'network' | 'image'

const LISTS: Record<Kind, string[]> = {
  container: ['ps', '--all', '--no-trunc', '--format', '{{.ID}}\t{{.Names}}'],
  volume: ['volume', 'ls', '--format', '{{.Name}}\t{{.Name}}'],
  network: ['network', 'ls', '--no-trunc', '--format', '{{.ID}}\t{{.Name}}'],
  image: ['image', 'ls', '--no-trunc', '--format', '{{.ID}}\t{{.Repository}}:{{.Tag}}'],
}
const REMOVES: Record<Kind, string[]> = {
  container: ['rm', '--force', '--volumes'],
  network: ['network', 'rm'],
  volume: ['volume', 'rm', '--force'],
  image: ['image', 'rm', '--force'],
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
        const [id = '', names = ''] = line.split('\t')
        return { id, names: names.split(',') }
      })
  }
  return { container: list('container'), volume: list('volume'), network: list('network'), image: list('image') }
}

/**
 * An object that was there before and has a name that a lesson uses, or one that Compose would make of it. Running the
 * lesson could change or remove it.
 */
export function findClash(words: Set<string>, before: Objects): string | null {
  for (const kind of ['container', 'volume', 'network', 'image'] as const) {
    for (const { names } of before[kind]) {
      for (const name of names) {
        // The engine's own networks; and an image without a name is nobody's word.
        if (/^(bridge|host|none|<none>:<none>)$/.test(name)) continue
        if (words.has(name) || [...words].some((word) => word.length > 1 && new RegExp(`^${escapePattern(word)}[_-]`).test(name)))
          return `the ${kind} ${name} was there before`
      }
    }
  }
  return null
}

const escapePattern = (word: string) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/** Removes what was not there before; returns what it was, as words. */
export function removeNew(before: Objects, kinds: readonly Kind[]): string[] {
  const now = listObjects()
  return kinds.flatMap((kind) => {
    const known = new Set(before[kind].map(({ id }) => id))
    const added = [...new Map(now[kind].filter(({ id }) => !known.has(id)).map((each) => [each.id, each])).values()]
    return added.map(({ id, names }) => {
      docker([...REMOVES[kind], id])
      return `${kind} ${names.join(',')}`
    })
  })
}
