import { searchHere } from '../search/read-index'

/** Words that every address has say nothing. */
const COMMON = new Set(['get', 'started', 'docker', 'concepts', 'index', 'html', 'md'])
const MOST = 3

/**
 * Shows in `place` the pages that the search finds for the words of the address that was asked for, best first; nothing
 * where it finds none. Fetched only where a page has such a place: Next puts the page "not found" into every page, so what
 * it carried, each of them would carry.
 */
export async function suggest(place: HTMLElement): Promise<void> {
  const words = location.pathname.split(/[^A-Za-z0-9]+/).filter((word) => word && !COMMON.has(word.toLowerCase()))
  if (words.length === 0) return
  const { hits } = await searchHere(words.join(' '))
  const pages = [...new Map(hits.map(({ href, title }) => [href.replace(/#.*/, ''), title]))].slice(0, MOST)
  if (pages.length === 0) return
  place.querySelector('ul')?.replaceChildren(
    ...pages.map(([path, title]) => {
      const line = document.createElement('li')
      const link = line.appendChild(document.createElement('a'))
      link.href = path
      link.textContent = title
      return line
    }),
  )
  place.hidden = false
}
