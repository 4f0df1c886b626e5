'use client'

import type { ViewProps } from '../contract'
import { Replies } from '../parts/replies'
import type { Shown } from './compile'

/** A file whose lines are radio buttons: the arrow keys move between them. */
export default function LineView({ question, choice, isOpen, feedback, onDraft }: ViewProps<Shown>) {
  const picked = Array.isArray(choice) ? choice[0] : undefined
  const solution = feedback?.solution?.lines ?? []
  const said = new Map(feedback?.options.map((part) => [part.id, part]))
  const toState = (id: string) => (solution.includes(id) || said.get(id)?.right ? 'right' : said.has(id) ? 'wrong' : '')
  const found = solution.filter((id) => !said.has(id)).map((id) => ({ label: `Line ${id}`, right: true, feedback: '' }))
  const replies = [...said.values()].map(({ id, right, feedback }) => ({ label: `Line ${id}`, right, feedback }))

  return (
    <>
      <figure className="code lines">
        {question.title && <figcaption>{question.title}</figcaption>}
        <div tabIndex={isOpen ? undefined : 0}>
          {question.lines.map((html, index) => {
            const id = String(index + 1)
            if (html === null) return <br key={id} />
            return (
              <label key={id} className={toState(id)}>
                <input
                  type="radio"
                  name={question.id}
                  value={id}
                  checked={picked === id}
                  disabled={!isOpen}
                  onChange={() => onDraft([id])}
                />
                <span className="number">
                  <span className="sr">Line </span>
                  {id}
                </span>
                <code dangerouslySetInnerHTML={{ __html: html }} />
              </label>
            )
          })}
        </div>
      </figure>
      <Replies replies={[...replies, ...found]} />
    </>
  )
}
