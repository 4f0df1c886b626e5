'use client'

import { useEffect, useState } from 'react'

type Page = { path: string; title: string }

/** Pages whose address or title is like the one that was asked for, best first. */
export function Suggestions({ pages }: { pages: Page[] }) {
  const [likely, setLikely] = useState<Page[]>([])

  useEffect(() => {
    setLikely(rank(pages, location.pathname))
  }, [pages])

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

function rank(pages: Page[], asked: string): Page[] {
  const wanted = toWords(asked)
  return pages
    .map((page) => ({ page, score: [...toWords(`${page.path} ${page.title}`)].filter((word) => wanted.has(word)).length }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ page }) => page)
}

/** Words that every address has say nothing. */
const COMMON = new Set(['get', 'started', 'docker', 'concepts', 'what', 'is', 'a', 'an', 'the', 's'])

function toWords(text: string): Set<string> {
  return new Set(
    text
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .map((word) => word.replace(/s$/, ''))
      .filter((word) => word && !COMMON.has(word)),
  )
}
