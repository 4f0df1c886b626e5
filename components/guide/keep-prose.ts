import 'server-only'

const onServer = globalThis as typeof globalThis & { longshoreProse?: Map<string, string> }

/** Hands the prose of a page to <Prose id>, which renders next. */
export function keepProse(id: string, html: string): void {
  onServer.longshoreProse ??= new Map()
  onServer.longshoreProse.set(id, html)
}
