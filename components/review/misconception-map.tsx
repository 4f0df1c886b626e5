'use client'

import { useEffect, useState } from 'react'
import type { ProgressState } from '@/domain/progress/types'
import { listShown } from '@/domain/review/rules/list-shown'

type Titles = Record<string, { title: string; href: string | null }>

/** What the reader once believed, as the graders told them, and whether a right answer has shown otherwise since. */
export function MisconceptionMap({ misconceptions }: { misconceptions: ProgressState['misconceptions'] }) {
  const shown = listShown(misconceptions)
  const [titles, setTitles] = useState<Titles>({})
  const [failed, setFailed] = useState(false)
  const isEmpty = shown.length === 0

  useEffect(() => {
    if (isEmpty) return
    fetch('/misconceptions.json')
      .then((response) => (response.ok ? (response.json() as Promise<Titles>) : Promise.reject(response.status)))
      .then(setTitles, () => setFailed(true))
  }, [isEmpty])

  return (
    <section className="panel" aria-labelledby="misconceptions">
      <h2 id="misconceptions">Common ideas that you met</h2>
      {isEmpty && <p>None so far. When a wrong answer shows a common mistaken idea, it is noted here until you have got past it.</p>}
      {failed && <p>The list of them could not be fetched. Reload the page to try again.</p>}
      <ul className="misconceptions">
        {shown.map(({ id, isRepaired }) => {
          const known = titles[id]
          if (!known) return null
          return (
            <li key={id}>
              <b className={`pill ${isRepaired ? 'ok' : 'warn'}`}>{isRepaired ? 'Repaired' : 'Open'}</b>{' '}
              <span id={`idea-${id}`} dangerouslySetInnerHTML={{ __html: known.title }} />{' '}
              {known.href && (
                <a href={known.href} id={`read-${id}`} aria-labelledby={`read-${id} idea-${id}`}>
                  Read it again
                </a>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
