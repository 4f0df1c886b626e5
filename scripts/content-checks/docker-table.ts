import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** How one command of the client is called. */
export type Command = {
  /** Long name, and short name if there is one, to whether a value follows. */
  flags: Map<string, boolean>
  /** How many words it takes besides its flags; max is null for as many as you like. */
  min: number
  max: number | null
  /** After the first word, everything belongs to the program that runs in the container. */
  endsAtFirstWord: boolean
}

export type DockerTable = {
  /** One line for each part: where it comes from. */
  sources: string[]
  commands: Map<string, Command>
  /** Commands that only hold others, such as `docker volume`. */
  groups: Map<string, Command>
}

/** A part of the file: what one program says of itself. `-d|--detach` takes no value, `-p|--publish=list` takes one. */
export type TablePart = {
  program: string
  source: string
  commands: Record<string, { usage: string; flags: string; aliases?: string }>
}

export const TABLE_FILE = join(import.meta.dirname, 'docker-table.json')

export const readParts = (): TablePart[] => JSON.parse(readFileSync(TABLE_FILE, 'utf8')) as TablePart[]

/** The table of all commands and flags that the checks know, from the parts of the file. */
export function readTable(parts: TablePart[] = readParts()): DockerTable {
  const table: DockerTable = { sources: parts.map(({ source }) => source), commands: new Map(), groups: new Map() }
  for (const { commands } of parts) {
    for (const [name, { usage, flags, aliases = '' }] of Object.entries(commands)) {
      const known = toCommand(name, usage, flags)
      const isGroup = /(^| )COMMAND$/.test(usage)
      const others = aliases.split(', ').filter((alias) => alias !== '' && !(alias in commands))
      for (const each of [name, ...others]) (isGroup ? table.groups : table.commands).set(each, known)
    }
  }
  // With the buildx plugin, which every installation of Docker brings, these three are `docker buildx build`.
  const build = table.commands.get('docker buildx build')
  if (build) for (const name of ['docker build', 'docker image build', 'docker builder build']) table.commands.set(name, build)
  return table
}

function toCommand(name: string, usage: string, flags: string): Command {
  const parts = splitUsage(usage).filter((part) => !/^\[options\]$/i.test(part))
  const isOpen = /\.\.\.|ps OPTIONS/.test(usage)
  return {
    flags: new Map(
      flags
        .split(' ')
        .filter(Boolean)
        .flatMap((flag) => {
          const [names = '', type] = flag.split('=')
          return names.split('|').map((each) => [each, type !== undefined] as const)
        }),
    ),
    min: parts.filter((part) => !part.startsWith('[')).length,
    max: isOpen ? null : parts.length,
    endsAtFirstWord: name !== 'docker compose' && /\bCOMMAND\]? \[ARG|ps OPTIONS/.test(usage),
  }
}

/** `IMAGE [COMMAND] [ARG...]` into its words; `PATH | URL | -` is one. */
function splitUsage(usage: string): string[] {
  const words: string[] = []
  let depth = 0
  let word = ''
  for (const char of `${usage.replaceAll(' | ', '|')} `) {
    if (char === '[') depth += 1
    if (char === ']') depth -= 1
    if (char !== ' ' || depth > 0) word += char
    else if (word) {
      words.push(word)
      word = ''
    }
  }
  return words
}
