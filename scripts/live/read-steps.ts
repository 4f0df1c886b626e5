import { readSample } from '../../lib/samples/states'
import { readConsole } from '../content-checks/check-commands'
import type { Passage } from '../content-checks/read-passages'
import { splitCommands } from '../content-checks/split-commands'

/** One thing that a reader does, in the order of the lesson. */
export type Step = {
  file: string
  line: number
} & (
  | {
      kind: 'command'
      command: string
      /** The output that the lesson shows, a line each. */
      shown: string[]
      /** What is typed into the shell of a container that this command opens. */
      typed: string
      /** The lesson says that a command of this block fails. */
      fails: boolean
      /** The lesson says to repeat it until it works. */
      repeat: boolean
      /** The line of its block, which tells blocks apart. */
      block: number
    }
  /** A file that the reader writes, or a text that is put at the end of one. */
  | { kind: 'file'; path: string; text: string; how: 'save' | 'append' }
  | { kind: 'skipped'; command: string; why: string }
)

/** The sections in which a reader works. Commands before them explain, and those after them repair. */
const DONE_IN = new Set(['Try it', 'Check', 'Reset'])

/** The steps of one lesson for Bash. What a person must do is a step too, which says why it is not run. */
export function readSteps(passages: Passage[]): Step[] {
  const blocks = passages.filter((passage) => passage.kind === 'block' && passage.shells.includes('Bash'))
  return blocks.flatMap((block, index): Step[] => {
    const { file, line, marks } = block
    if (block.lang !== 'console') {
      const how = marks.includes('append') ? 'append' : marks.includes('save') || marks.includes('edit') ? 'save' : null
      // Of an edit the lesson shows a part; the file is then as it is in that state of the sample.
      const text = marks.includes('edit') && block.sample ? readSample(block.sample).replace(/\n$/, '') : block.text
      return how ? [{ file, line, kind: 'file', path: block.title, text, how }] : []
    }
    if (!DONE_IN.has(block.section)) return []
    const lines = block.text.split('\n')
    const commands = readConsole(block.text)
    const typedInside = takeShellBlocks(blocks.slice(index + 1))
    return commands.map(({ at, text }, nth): Step => {
      const place = { file, line: line + at }
      const isLast = nth === commands.length - 1
      const typed = isLast ? typedInside : ''
      const why = marks.includes('person') ? 'a person does this' : findPerson(text, typed)
      if (why) return { ...place, kind: 'skipped', command: text, why }
      const begin = at + text.split('\n').length
      const shown = lines.slice(begin, commands[nth + 1]?.at ?? lines.length)
      return {
        ...place,
        kind: 'command',
        command: text,
        shown,
        typed,
        fails: marks.includes('fails'),
        repeat: marks.includes('repeat'),
        block: line,
      }
    })
  })
}

/** What the `sh` blocks that follow at once say to type. */
function takeShellBlocks(blocks: Passage[]): string {
  const end = blocks.findIndex(({ lang }) => lang !== 'sh')
  return blocks
    .slice(0, end < 0 ? blocks.length : end)
    .map(({ text }) => text)
    .join('\n')
}

/** Why a command needs a person or would not end; null when it can be run. */
function findPerson(command: string, typed: string): string | null {
  for (const words of splitCommands(command, 'Bash')) {
    const [program = '', ...rest] = words
    if (/^(sudo|ssh)$/.test(program)) return `${program} needs a person`
    if (program !== 'docker') continue
    const said = rest.filter((word) => word !== 'container' && word !== 'image' && word !== 'compose')
    const [name = ''] = said
    if (/^(login|logout)$/.test(name)) return 'it needs an account'
    if (/\byour-/.test(command)) return 'it names an account'
    if (said.includes('prune')) return 'it would remove what is not of this lesson'
    if (isInteractive(said) && typed === '') return 'it opens a shell for a person'
    const follows = said.some((word) => word === '--follow' || /^-[a-zA-Z]*f$/.test(word))
    if (name === 'logs' && follows) return 'it follows until Ctrl+C'
    if (name === 'stats' && !said.includes('--no-stream')) return 'it runs until Ctrl+C'
    if (/^(events|watch|attach)$/.test(name)) return 'it runs until Ctrl+C'
    if (rest[0] === 'compose' && name === 'up' && !said.some((word) => /^(-[a-zA-Z]*d|--detach|--wait|--help)$/.test(word)))
      return 'it runs until Ctrl+C'
  }
  return null
}

/** `-it`, `-i` or `-t` before the name of the image or the container. */
function isInteractive([name = '', ...rest]: string[]): boolean {
  if (!/^(run|exec|start)$/.test(name)) return false
  const flags = rest.slice(0, rest.findIndex((word, at) => !word.startsWith('-') && !rest[at - 1]?.startsWith('--')) + 1 || rest.length)
  return flags.some((word) => /^-[a-zA-Z]*[it][a-zA-Z]*$/.test(word) || /^--(interactive|tty)$/.test(word))
}
