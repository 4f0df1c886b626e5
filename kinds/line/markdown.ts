import type { z } from 'zod'
import { escapeXml } from '../../lib/escape-xml'
import type { Choice } from '../contract'
import type { Shown } from './compile'
import type { schema } from './schema'

export function toMarkdown({ file }: z.output<typeof schema>): string {
  const lines = file.text.trimEnd().split('\n')
  const width = String(lines.length).length
  const numbered = lines.map((line, index) => `${String(index + 1).padStart(width)}  ${line}`.trimEnd()).join('\n')
  return `Name the line${file.title ? ` of \`${file.title}\`` : ''}:\n\n\`\`\`text\n${numbered}\n\`\`\``
}

/** The line that was picked, with its number. */
export function say({ lines = [] }: Partial<Shown>, choice: Choice): string[] {
  return [choice].flat().flatMap((id) => {
    const html = lines[Number(id) - 1]
    return html ? [`Line ${Number(id)}: <code>${html}</code>`] : []
  })
}

export function toHtml({ lines, title }: Shown): string {
  const caption = title ? `<figcaption>${escapeXml(title)}</figcaption>` : ''
  const code = lines.map((line, index) => `${String(index + 1).padStart(2)}  ${line ?? ''}`).join('\n')
  return `<p>Name the line:</p><figure class="code">${caption}<pre><code>${code}</code></pre></figure>`
}
