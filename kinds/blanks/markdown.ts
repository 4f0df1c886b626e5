import type { z } from 'zod'
import { escapeXml } from '../../lib/escape-xml'
import type { Shown } from './compile'
import { replaceMarkers } from './markers'
import type { schema } from './schema'

export function toMarkdown({ file, blanks }: z.output<typeof schema>): string {
  const text = replaceMarkers(file.text.trimEnd(), (_id, index) => `__${index + 1}__`)
  const hints = blanks.map(({ hint }, index) => `- Blank ${index + 1}${hint ? `: ${hint}` : ''}`).join('\n')
  return `Fill in the blanks${file.title ? ` of \`${file.title}\`` : ''}:\n\n\`\`\`${file.lang}\n${text}\n\`\`\`\n\n${hints}`
}

export function toHtml({ parts, title, blanks }: Shown): string {
  const code = parts.map((part) => (typeof part === 'string' ? part : `__${part + 1}__`)).join('')
  const caption = title ? `<figcaption>${escapeXml(title)}</figcaption>` : ''
  const hints = blanks.map(({ hint }) => `<li>${hint ? escapeXml(hint) : 'Any text'}</li>`).join('')
  return `<p>Fill in the blanks:</p><figure class="code">${caption}<pre><code>${code}</code></pre></figure><ol>${hints}</ol>`
}
