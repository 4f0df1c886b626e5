import type { Command, DockerTable } from './docker-table'

/**
 * What the client would refuse in one `docker` command, as the end of a sentence; null when it would take it.
 * @param isWhole whether it stands there to be typed: only then it must have all the words and values that it needs
 */
export function findFault(words: string[], table: DockerTable, isWhole: boolean): string | null {
  let path = 'docker'
  let group = table.groups.get(path)
  let rest = words.slice(1)
  while (group) {
    const { words: found, fault } = readFlags(rest, { ...group, endsAtFirstWord: true }, path)
    if (fault) return fault
    const [name, ...after] = found
    if (name === undefined || isEllipsis(name)) return null
    path = `${path} ${name}`
    rest = after
    group = table.groups.get(path)
    if (!group && !table.commands.has(path)) return `the table of commands has no "${path}"`
  }
  const command = table.commands.get(path)
  if (!command) return null
  const { words: found, fault, asksForHelp } = readFlags(rest, command, path, isWhole)
  if (fault || asksForHelp) return fault ?? null
  const isOpen = words.some(isEllipsis)
  const { min, max } = command
  if (max !== null && found.length > max && !isOpen) return `"${path}" takes ${count(max)}, here are ${found.length}: ${found.join(' ')}`
  if (isWhole && !isOpen && found.length < min)
    return `"${path}" needs ${count(min)}, here ${found.length === 1 ? 'is' : 'are'} ${found.length}`
  return null
}

const isEllipsis = (word: string) => word.includes('…')
const count = (words: number) => (words === 1 ? '1 argument' : `${words} arguments`)

type Read = { words: string[]; fault?: string; asksForHelp?: boolean }

/** Takes the flags out of the words, the way the client reads them. */
function readFlags(words: string[], command: Command, path: string, isWhole = true): Read {
  const found: string[] = []
  const queue = [...words]
  const takeValue = (flag: string): string | undefined => {
    if (queue.shift() === undefined && isWhole) return `the flag ${flag} of "${path}" needs a value`
  }
  while (queue.length > 0) {
    const word = queue.shift() as string
    if (word === '--') return { words: [...found, ...queue] }
    if (!word.startsWith('-') || word === '-') {
      found.push(word)
      if (command.endsAtFirstWord) return { words: [...found, ...queue] }
      continue
    }
    if (word.startsWith('--')) {
      const [name = '', value] = word.split(/=(.*)/s)
      if (name === '--help') return { words: found, asksForHelp: true }
      const takes = command.flags.get(name)
      if (takes === undefined) return { words: found, fault: `"${path}" has no flag ${name}` }
      const fault = takes && value === undefined ? takeValue(name) : undefined
      if (fault) return { words: found, fault }
      continue
    }
    for (let at = 1; at < word.length; at++) {
      const name = `-${word[at]}`
      if (name === '-h') continue
      const takes = command.flags.get(name)
      if (takes === undefined) return { words: found, fault: `"${path}" has no flag ${name}` }
      if (!takes && word[at + 1] === '=') break
      if (!takes) continue
      const fault = at + 1 === word.length ? takeValue(name) : undefined
      if (fault) return { words: found, fault }
      break
    }
  }
  return { words: found }
}
