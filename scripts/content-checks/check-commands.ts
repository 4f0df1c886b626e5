import { findFault } from './check-command'
import { type DockerTable, readTable } from './docker-table'
import type { Passage } from './read-passages'
import { splitCommands, splitForAll } from './split-commands'

/** What is typed at one prompt, continuation lines included, and the line of the block (from 0) where it begins. */
export type Typed = { at: number; text: string }

/** The commands of a terminal session: `$ ` begins one, and a trailing `\` goes on. */
export function readConsole(block: string): Typed[] {
  const typed: Typed[] = []
  let continues = false
  for (const [at, line] of block.split('\n').entries()) {
    const last = typed.at(-1)
    if (line.startsWith('$ ')) typed.push({ at, text: line.slice(2) })
    else if (continues && last) last.text += `\n${line}`
    else continue
    continues = line.endsWith('\\')
  }
  return typed
}

/** Every `docker` command that the content shows is one that the client takes; one marked `wrong` is not. */
export function checkCommands(passages: Passage[], table: DockerTable = readTable()): string[] {
  return passages.flatMap((passage) => {
    const { file, line, lang, kind, wrong, text } = passage
    if (kind === 'span') {
      const fault = /^docker(\s|$)/.test(text) ? findSpanFault(passage, table) : null
      return fault ? [`${file}:${line}: \`${text}\`: ${fault}.`] : []
    }
    if (!/^(console|sh|bash|shellscript|powershell|ps1)$/.test(lang)) return []
    const faults = toTyped(passage).flatMap((typed) => {
      const fault = findBlockFault(typed.text, passage, table)
      return fault ? [`${file}:${line + typed.at}: ${fault}.`] : []
    })
    if (!wrong) return faults
    const [first = text] = text.split('\n')
    return faults.length > 0 ? [] : [`${file}:${line}: "${first}" is marked as wrong, but nothing is wrong with it; remove the mark.`]
  })
}

function toTyped({ lang, text }: Passage): Typed[] {
  return lang === 'console' ? readConsole(text) : [{ at: 0, text }]
}

function findBlockFault(text: string, { lang, shells }: Passage, table: DockerTable): string | null {
  try {
    const commands = splitForAll(text, /^(powershell|ps1)$/.test(lang) ? ['PowerShell'] : shells)
    return findFirst(toDocker(commands), (words) => findFault(words, table, true))
  } catch (error) {
    return `"${text.split('\n')[0]}": ${(error as Error).message}`
  }
}

/** A span names a command as often as it shows a whole one, so a word may be missing, but none may be invented. */
function findSpanFault({ text, shells }: Passage, table: DockerTable): string | null {
  try {
    return findFirst(toDocker(splitCommands(text, shells[0] ?? 'Bash')), (words) => findFault(words, table, false))
  } catch (error) {
    return (error as Error).message
  }
}

/** The words of each command that calls the client, with or without `sudo`. */
const toDocker = (commands: string[][]) =>
  commands.map((words) => (words[0] === 'sudo' ? words.slice(1) : words)).filter(([program]) => program === 'docker')

function findFirst<T, R>(list: T[], find: (each: T) => R | null): R | null {
  for (const each of list) {
    const found = find(each)
    if (found !== null) return found
  }
  return null
}
