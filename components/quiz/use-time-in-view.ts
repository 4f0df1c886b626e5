'use client'

import { useCallback, useEffect, useRef } from 'react'

/** As long as an answer's time may be: a tab that stays open over night tells nothing beyond it. */
const MOST_MS = 86_400_000

/**
 * Milliseconds since an element came into view, or undefined while it has not.
 * @param round a new one starts the clock again
 */
export function useTimeInView(element: React.RefObject<Element | null>, round: string): () => number | undefined {
  const since = useRef<number | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round is what starts the clock
  useEffect(() => {
    since.current = null
    if (!element.current) return
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return
      since.current ??= performance.now()
      observer.disconnect()
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element, round])

  return useCallback(() => (since.current === null ? undefined : Math.min(MOST_MS, Math.round(performance.now() - since.current))), [])
}
