import { searchHere } from '../search/read-index'
import { listAddressWords } from './list-address-words'

const MOST = 3

/**
 * Shows in `place` the pages that the search finds for the words of the address that was asked for, best first; nothing
 * where it finds none. Fetched only where a page has such a place: Next puts the page "not found" into every page, so what
 * it carried, each of them would carry.
 */
export async function suggest(place: HTMLElement): Promise<void> {
  const found = new Map<string, string>()
  for (const words of listAddressWords(location.pathname)) {
    const { hits } = await searchHere(words)
    for (const { href, title } of hits) if (!found.has(href.replace(/#.*/, ''))) found.set(href.replace(/#.*/, ''), title)
  }
  const pages = [...found].slice(0, MOST)
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
