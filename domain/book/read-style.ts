import 'server-only'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A style sheet of components/ui, by its name. */
export const readStyle = (name: string) => readFileSync(join(process.cwd(), 'components', 'ui', `${name}.css`), 'utf8')

const FONTS: Record<string, string> = { '--font-ui': 'sans-serif', '--font-text': 'serif', '--font-code': 'monospace' }

/** The light colours in the place of variables: few reading devices know variables, and their paper is white. */
export function toPlainColours(text: string): string {
  const tokens = new Map(
    [...readStyle('tokens').matchAll(/(--[a-z0-9-]+): (?:light-dark\(([^,]+),[^)]*\)|([^;]+));/g)].map(([, name, light, only]) => [
      name,
      light ?? only,
    ]),
  )
  return text.replace(/var\((--[a-z0-9-]+)\)/g, (_, name: string) => {
    const value = FONTS[name] ?? tokens.get(name)
    if (value === undefined) throw new Error(`components/ui/tokens.css has no ${name}`)
    return value
  })
}
