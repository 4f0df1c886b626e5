'use client'

import { useEffect, useState } from 'react'

type Page = { path: string; title: string }

/**
 * Pages that the search finds for the words of the address that was asked for, best first. The search is fetched here and
 * nowhere else: Next puts the page "not found" into every page, so what it carries, each of them would carry.
 */
export function Suggestions() {
  const [likely, setLikely] = useState<Page[]>([])

  useEffect(() => {
    let isGone = false
    findLikely(location.pathname).then(
      (pages) => !isGone && setLikely(pages),
      // The links of the page lead everywhere without it.
      () => undefined,
    )
    return () => {
      isGone = true
    }
  }, [])

  if (likely.length === 0) return null
  return (
    <section aria-labelledby="suggestions">
      <h2 id="suggestions">Did you mean</h2>
      <ul>
        {likely.map((page) => (
          <li key={page.path}>
            <a href={page.path}>{page.title}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Words that every address has say nothing. */
const COMMON = new Set(['get', 'started', 'docker', 'concepts', 'index', 'html', 'md'])
const MOST = 3

async function findLikely(asked: string): Promise<Page[]> {
  const words = asked.split(/[^A-Za-z0-9]+/).filter((word) => word && !COMMON.has(word.toLowerCase()))
  if (words.length === 0) return []
  const { searchHere } = await import('../search/read-index')
  const { hits } = await searchHere(words.join(' '))
  const pages = new Map(hits.map(({ href, title }) => [href.replace(/#.*/, ''), title]))
  return [...pages].slice(0, MOST).map(([path, title]) => ({ path, title }))
}
