import { openSearch, type Search } from '@/domain/search/rules/open-search'
import type { SearchResult } from '@/domain/search/types'

let search: Search | undefined

/** Searches in this browser. The index is fetched with the first query, in parts; nothing that is typed leaves the browser. */
export async function searchHere(query: string): Promise<SearchResult> {
  search ??= openSearch(fetchFile)
  try {
    return await search.search(query)
  } catch (error) {
    // The guide may have been built anew, and the files of this index be gone: begin again.
    search = undefined
    throw error
  }
}

async function fetchFile(name: string): Promise<unknown> {
  const response = await fetch(`/search-index/${name}.json`)
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`)
  return response.json()
}
