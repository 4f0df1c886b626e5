import type { Quote } from '@/domain/ask/types'
import { toName } from './answer-text'

/** Characters of a passage that are shown; its link leads to the rest. */
const LENGTH = 600

/** The passages, numbered as an answer cites them. */
export function Quotes({ passages }: { passages: Quote[] }) {
  if (passages.length === 0) return null
  return (
    <ol className="find-quotes">
      {passages.map((passage) => (
        <li key={passage.href}>
          <a href={passage.href}>{toName(passage)}</a>
          <blockquote>
            {cut(passage.text).map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no other name than their place
              <p key={at} className={line.startsWith('$ ') ? 'find-command' : undefined}>
                {line}
              </p>
            ))}
          </blockquote>
        </li>
      ))}
    </ol>
  )
}

function cut(text: string): string[] {
  const lines: string[] = []
  let length = 0
  for (const line of text.split('\n')) {
    if (length > 0 && length + line.length > LENGTH) return [...lines, '…']
    lines.push(line)
    length += line.length
  }
  return lines
}
