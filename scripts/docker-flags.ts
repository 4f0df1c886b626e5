import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { readParts, TABLE_FILE, type TablePart } from './content-checks/docker-table'
import { isProgram } from './start/is-program'
import { Refusal, runProgram } from './start/refusal'

type Entry = TablePart['commands'][string]

/**
 * Asks the client on the PATH for the help of each command and writes what it says into the table of the checks.
 * A plugin that the client does not have keeps the part that is there.
 */
export function writeDockerTable(): void {
  const version = ask(['--version'])
  const parts = readParts().map((part) => {
    const path = part.program.split(' ').slice(1)
    const said = path.length === 0 ? version : ask([...path, 'version'])
    if (!said) {
      console.log(`${part.program}: not on this machine; kept as it was (${part.source})`)
      return part
    }
    const commands: TablePart['commands'] = {}
    readCommand(path, commands)
    console.log(`${part.program}: ${Object.keys(commands).length} commands`)
    return { program: part.program, source: `--help of ${said}`, commands }
  })
  if (!version) throw new Refusal('There is no docker on the PATH, so the table stays as it is.')
  writeFileSync(TABLE_FILE, `${JSON.stringify(parts, null, 2)}\n`)
}

/** What the client says, or nothing where it does not know the command. */
function ask(args: string[]): string {
  const { status, stdout } = spawnSync('docker', args, { encoding: 'utf8', env: { ...process.env, COLUMNS: '200' } })
  return status === 0 ? (stdout ?? '').trim() : ''
}

function readCommand(path: string[], commands: TablePart['commands']): void {
  const help = ask([...path, '--help'])
  if (!help) return
  const { entry, below } = parseHelp(['docker', ...path].join(' '), help)
  commands[['docker', ...path].join(' ')] = entry
  for (const name of below) readCommand([...path, name], commands)
}

/** Usage, flags, other names and the commands below, from what `--help` prints. */
export function parseHelp(name: string, help: string): { entry: Entry; below: string[] } {
  const usage = (/^Usage:\s+(.*)$/m.exec(help)?.[1] ?? name).trim()
  const flags: string[] = []
  const below: string[] = []
  let aliases: string[] = []
  let section = ''
  for (const line of help.split('\n')) {
    section = /^(\S.*):$/.exec(line)?.[1] ?? section
    const flag = /^ {1,6}(?:(-\w), )? *(--[\w-]+)(?: (\S+))?(?: {2,}|$)/.exec(line)
    if (/Options$/.test(section) && flag) flags.push(`${flag[1] ? `${flag[1]}|` : ''}${flag[2]}${flag[3] ? `=${flag[3]}` : ''}`)
    // A star marks a plugin, which is a part of its own.
    const command = /^ {2}([a-z][\w-]*)\s{2,}\S/.exec(line)?.[1]
    if (/Commands$/.test(section) && command) below.push(command)
    if (section === 'Aliases' && line.startsWith('  ')) aliases = line.trim().split(/, /)
  }
  const others = aliases.filter((alias) => alias !== name).join(', ')
  return {
    entry: {
      usage: usage.startsWith(name) ? usage.slice(name.length).trim() : usage,
      flags: flags.join(' '),
      ...(others ? { aliases: others } : {}),
    },
    below,
  }
}

if (isProgram(import.meta.url)) await runProgram(async () => writeDockerTable())
