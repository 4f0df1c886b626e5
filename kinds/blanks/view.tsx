'use client'

import type { ViewProps } from '../contract'
import { Replies } from '../parts/replies'
import type { Shown } from './compile'

/** Fields within the code. All are equally wide: their width would tell the length of the answer. */
export default function BlanksView({ question, choice, isOpen, feedback, onDraft }: ViewProps<Shown>) {
  const { parts, title, blanks } = question
  const typed = Array.isArray(choice) ? choice : []
  const said = new Map(feedback?.options.map((part) => [part.id, part]))
  const solution = feedback?.solution?.texts

  function type(at: number, text: string) {
    const next = blanks.map((_blank, index) => (index === at ? text : (typed[index] ?? '')))
    onDraft(next.every((one) => one.trim() === '') ? [] : next)
  }

  return (
    <>
      <figure className="code blanks">
        {title && <figcaption>{title}</figcaption>}
        <pre tabIndex={isOpen ? undefined : 0}>
          <code>
            {parts.map((part, place) => {
              // biome-ignore lint/suspicious/noArrayIndexKey: parts never move
              if (typeof part === 'string') return <span key={place} dangerouslySetInnerHTML={{ __html: part }} />
              const { id, hint } = blanks[part] ?? { id: '', hint: undefined }
              const reply = said.get(id)
              return (
                <input
                  key={id}
                  type="text"
                  size={14}
                  className={reply ? (reply.right ? 'right' : 'wrong') : undefined}
                  aria-label={`Blank ${part + 1} of ${blanks.length}${hint ? `: ${hint}` : ''}`}
                  aria-invalid={reply ? !reply.right : undefined}
                  value={typed[part] ?? ''}
                  readOnly={!isOpen}
                  maxLength={200}
                  autoComplete="off"
                  autoCapitalize="none"
                  spellCheck={false}
                  onChange={(event) => type(part, event.target.value)}
                />
              )
            })}
          </code>
        </pre>
      </figure>
      <Replies
        replies={blanks.flatMap(({ id }, index) => {
          const reply = said.get(id)
          return reply ? [{ label: `Blank ${index + 1}`, right: reply.right, feedback: reply.feedback }] : []
        })}
      />
      {solution && (
        <p className="accepted">
          Accepted:{' '}
          {solution.map((text, index) => (
            <span key={blanks[index]?.id}>
              {index > 0 && ', '}
              <code>{text}</code>
            </span>
          ))}
        </p>
      )}
    </>
  )
}
