import type { Quote } from '@/domain/ask/types'

/** A model's text, as text. `[1]` becomes a link to the passage of that number; anything else stays what it is. */
export function AnswerText({ text, passages }: { text: string; passages: Quote[] }) {
  return (
    <p className="find-text">
      {text.split(/(\[\d{1,2}\])/).map((part, at) => {
        const passage = /^\[\d+\]$/.test(part) ? passages[Number(part.slice(1, -1)) - 1] : undefined
        if (!passage) return part
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no other name than their place
          <a key={at} href={passage.href} title={toName(passage)}>
            {part}
          </a>
        )
      })}
    </p>
  )
}

export const toName = ({ title, heading }: Quote) => [title, heading].filter(Boolean).join(' › ')
