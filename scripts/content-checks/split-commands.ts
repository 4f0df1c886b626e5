export type Shell = 'Bash' | 'PowerShell' | 'Command Prompt'

/** A `$NAME` or `%NAME%` that the shell replaces; the mark keeps it apart from the same characters where they mean nothing. */
const EXPANSION = '\u0000'

type Rules = { single: boolean; escape: string; inDouble: RegExp | null; dollar: boolean }

/**
 * How a shell reads quotation marks.
 * single: whether ' quotes; inDouble: what the escape character escapes inside "…"; dollar: whether $ begins a variable.
 */
const RULES: Record<Shell, Rules> = {
  Bash: { single: true, escape: '\\', inDouble: /[$`"\\\n]/, dollar: true },
  PowerShell: { single: true, escape: '`', inDouble: /[\s\S]/, dollar: true },
  'Command Prompt': { single: false, escape: '^', inDouble: null, dollar: false },
}

/**
 * Splits what is typed into a shell into commands, and each into words, as that shell would: quotes, escapes, line
 * continuations, pipes, redirections. Commands inside `$(…)` are commands of their own, after the one that holds them.
 * @throws Error with a sentence when the shell would wait for more or refuse
 */
export function splitCommands(text: string, shell: Shell): string[][] {
  const rules = RULES[shell]
  const commands: string[][] = [[]]
  const nested: string[][] = []
  let word: string | null = null
  let redirects = false

  const endWord = () => {
    if (word !== null && !redirects) commands.at(-1)?.push(word)
    if (word !== null) redirects = false
    word = null
  }
  const endCommand = () => {
    endWord()
    if (commands.at(-1)?.length) commands.push([])
  }
  const add = (piece: string) => {
    word = (word ?? '') + piece
  }
  /** Takes `$(…)`, `$NAME`, `${NAME}` at `at`; returns the place after it. */
  const takeExpansion = (at: number): number => {
    if (text[at + 1] === '(') {
      const end = findParenthesis(text, at + 1)
      nested.push(...splitCommands(text.slice(at + 2, end), shell))
      add(EXPANSION + text.slice(at, end + 1))
      return end + 1
    }
    const [name] = /^\$(\{[^}]*\}|\w+|[?$!#@*])/.exec(text.slice(at)) ?? []
    if (shell === 'PowerShell' && name && /^\$\w+$/.test(name) && text[at + name.length] === ':')
      throw new Error(`PowerShell reads ${name}: as the name of a drive; write \${${name.slice(1)}}`)
    add(name ? EXPANSION + name : '$')
    return at + (name?.length ?? 1)
  }

  let at = 0
  while (at < text.length) {
    const char = text[at] as string
    const next = text[at + 1]
    if (char === rules.escape) {
      if (next === undefined) throw new Error(`it ends with ${rules.escape}, so ${shell} waits for another line`)
      if (next !== '\n') add(next)
      at += 2
    } else if (char === "'" && rules.single) {
      const end = text.indexOf("'", at + 1)
      if (end < 0) throw new Error(`the quotation mark ' is not closed for ${shell}`)
      add(text.slice(at + 1, end))
      at = end + 1
    } else if (char === '"') {
      add('')
      at += 1
      while (text[at] !== '"') {
        if (at >= text.length) throw new Error(`the quotation mark " is not closed for ${shell}`)
        if (text[at] === rules.escape && rules.inDouble?.test(text[at + 1] ?? '')) {
          if (text[at + 1] !== '\n') add(text[at + 1] as string)
          at += 2
        } else if (text[at] === '$' && rules.dollar) at = takeExpansion(at)
        else add(text[at++] as string)
      }
      at += 1
    } else if (char === '$' && rules.dollar) at = takeExpansion(at)
    else if (shell === 'Command Prompt' && /^%\w+%/.test(text.slice(at))) {
      const [name = ''] = /^%\w+%/.exec(text.slice(at)) ?? []
      add(EXPANSION + name)
      at += name.length
    } else if (shell === 'PowerShell' && /[{}]/.test(char) && commands.at(-1)?.[0] === 'docker')
      throw new Error(`PowerShell reads ${char} outside quotation marks as a piece of script`)
    else if (char === '#' && word === null && shell !== 'Command Prompt') {
      const end = text.indexOf('\n', at)
      at = end < 0 ? text.length : end
    } else if (/[\n|&]/.test(char) || (char === ';' && shell !== 'Command Prompt')) {
      endCommand()
      at += 1
    } else if (/[<>]/.test(char)) {
      // What stands right before it, as in 2>, is the number of a stream.
      if (word !== null && /^\d$/.test(word)) word = null
      endWord()
      at += /^(>>|>&\d|>|<)/.exec(text.slice(at))?.[0].length ?? 1
      redirects = !/>&\d$/.test(text.slice(at - 3, at))
    } else if (/\s/.test(char)) {
      endWord()
      at += 1
    } else {
      add(char)
      at += 1
    }
  }
  endCommand()
  return [...commands.filter((command) => command.length > 0), ...nested]
}

function findParenthesis(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    if (text[at] === '(') depth += 1
    if (text[at] === ')') depth -= 1
    if (depth === 0) return at
  }
  throw new Error('the parenthesis of $( is not closed')
}

/**
 * The commands of a text that is shown for several shells at once.
 * @throws Error when a shell refuses it, or when one would hand `docker` other words than the first does
 */
export function splitForAll(text: string, shells: readonly Shell[]): string[][] {
  const [first, ...others] = shells.map((shell) => ({ shell, commands: splitCommands(text, shell) }))
  if (!first) return []
  const ofDocker = (commands: string[][]) => JSON.stringify(commands.filter(([program]) => program === 'docker'))
  for (const { shell, commands } of others) {
    if (ofDocker(commands) !== ofDocker(first.commands))
      throw new Error(`${shell} reads it otherwise than ${first.shell}; put it into tabs, one for each shell`)
  }
  return first.commands
}
