import { createCssVariablesTheme, createHighlighter, type Highlighter, type ThemedToken } from 'shiki'

/** Languages of code blocks. `console` is a terminal session: commands and their output. */
const LANGUAGES = [
  'dockerfile',
  'yaml',
  'json',
  'javascript',
  'shellscript',
  'powershell',
  'html',
  'css',
  'sql',
  'ini',
  'diff',
  'nginx',
] as const
const ALIASES: Record<string, string> = {
  js: 'javascript',
  sh: 'shellscript',
  bash: 'shellscript',
  console: 'shellscript',
  ps1: 'powershell',
}
const PLAIN = new Set(['text', 'txt'])

const theme = createCssVariablesTheme({ name: 'classes', variablePrefix: '--t-' })
let highlighter: Promise<Highlighter> | undefined

/** What a code block shows: `html` are its lines, `copy` is what the copy button takes. */
export type HighlightedCode = { html: string; copy: string }

/**
 * Highlights code into spans with one class per kind of token (`t-keyword`), which the theme's CSS colours in both themes.
 * In `console`, lines that begin with `$ ` and what follows their trailing backslash are commands; the rest is output,
 * and only commands are copied.
 * @throws Error for an unknown language.
 */
export async function highlight(code: string, lang: string): Promise<HighlightedCode> {
  const source = code.replace(/\n+$/, '')
  if (PLAIN.has(lang))
    return {
      html: source
        .split('\n')
        .map((line) => toLine(escapeHtml(line)))
        .join('\n'),
      copy: source,
    }
  const language = ALIASES[lang] ?? lang
  if (!LANGUAGES.includes(language as (typeof LANGUAGES)[number]))
    throw new Error(`there is no code language "${lang}"; use ${[...LANGUAGES, ...PLAIN].join(', ')}`)
  if (lang === 'console') return highlightConsole(source)
  const lines = await toTokens(source, language)
  return { html: lines.map((tokens) => toLine(tokens.map(toSpan).join(''))).join('\n'), copy: source }
}

async function highlightConsole(source: string): Promise<HighlightedCode> {
  const copied: string[] = []
  const html: string[] = []
  let continues = false
  for (const line of source.split('\n')) {
    const starts = line.startsWith('$ ')
    if (!starts && !continues) {
      html.push(toLine(escapeHtml(line), 'output'))
      continue
    }
    const command = starts ? line.slice(2) : line
    const [tokens = []] = await toTokens(command, 'shellscript')
    html.push(toLine(tokens.map(toSpan).join(''), starts ? 'command' : 'command more'))
    copied.push(command)
    continues = command.endsWith('\\')
  }
  return { html: html.join('\n'), copy: copied.join('\n') }
}

async function toTokens(code: string, lang: string): Promise<ThemedToken[][]> {
  highlighter ??= createHighlighter({ themes: [theme], langs: [...LANGUAGES] })
  // Without a limit of time, so that a busy machine builds the same page.
  return (await highlighter).codeToTokensBase(code, { lang: lang as 'yaml', theme, tokenizeTimeLimit: 0 })
}

function toSpan(token: ThemedToken): string {
  const kind = /--t-token-([a-z-]+)/.exec(token.color ?? '')?.[1]
  const text = escapeHtml(token.content)
  return kind && kind !== 'punctuation' ? `<span class="t-${kind}">${text}</span>` : text
}

const toLine = (html: string, kind?: string) => (kind ? `<span class="${kind}">${html}</span>` : html)
const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
