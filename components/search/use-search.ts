import { useEffect, useState } from 'react'
import type { SearchResult } from '@/domain/search/types'
import { searchHere } from './read-index'

/** Between two keys of somebody who types fluently nothing needs to be found. */
const PAUSE_MS = 60

export type Found = SearchResult & { query: string; failed: boolean }
const NOTHING: Found = { query: '', hits: [], corrections: [], failed: false }

/** The result of the newest query that was answered. Until the next one is, the one before stays. */
export function useSearch(query: string): Found {
  const [found, setFound] = useState(NOTHING)

  useEffect(() => {
    let isStale = false
    const timer = setTimeout(async () => {
      const result = await searchHere(query).catch(() => null)
      if (!isStale) setFound({ ...(result ?? NOTHING), query, failed: result === null })
    }, PAUSE_MS)
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [query])

  return found
}
