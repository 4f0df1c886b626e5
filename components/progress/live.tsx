'use client'

import { useEffect } from 'react'
import { startActs } from './acts'
import { keysWith } from './storage'
import { changed, getReader, listenToOtherTabs, loadOutline, recordVisit } from './store'
import { sync } from './sync'

/** Brings a page to life: buttons, other tabs, and the server's side of the log. Renders nothing. */
export function Live() {
  useEffect(() => {
    const onOnline = () => void sync()
    const stops = [startActs(), listenToOtherTabs()]
    addEventListener('online', onOnline)
    void begin()
    return () => {
      removeEventListener('online', onOnline)
      for (const stop of stops) stop()
    }
  }, [])

  return null
}

async function begin() {
  // Where Next makes a page in the browser altogether, as it does for "not found" on a personal page, the head's script never ran.
  if (!window.longshore) await import('./boot')
  window.longshore?.paint()
  const lessonId = document.querySelector<HTMLElement>('[data-complete]')?.dataset.complete
  if (lessonId) recordVisit(lessonId)
  const place = document.querySelector<HTMLElement>('[data-suggest]')
  // The links of the page lead everywhere without it.
  if (place) import('../guide/suggest').then(({ suggest }) => suggest(place)).catch(() => undefined)
  if (keysWith('ls:e:').length > 0 || getReader()) changed()
  else whenIdle(loadOutline)
  void sync()
}

/** Once the page is quiet; Safari has no word for that yet. */
function whenIdle(task: () => void) {
  if ('requestIdleCallback' in window) requestIdleCallback(task)
  else setTimeout(task, 1000)
}
