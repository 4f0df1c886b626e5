export type Following = 'waiting' | 'on' | 'off' | 'gone'

const FIRST_WAIT_MS = 3_000
const LONGEST_WAIT_MS = 60_000

/** Twice as long after each failure, and not all pages at the same moment: `luck` is between 0 and 1. */
const toWaitMs = (failures: number, luck: number) => Math.min(FIRST_WAIT_MS * 2 ** failures, LONGEST_WAIT_MS) * (1 - luck / 2)

/**
 * Follows a class while the page is in sight: a browser has six connections to a server, which open pages in other tabs would
 * use up. `onNews` also after each time that it was not followed, since nobody tells what came in meanwhile. Gives what ends it.
 */
export function followClass(classId: string, { onState, onNews }: { onState: (state: Following) => void; onNews: () => void }): () => void {
  let source: EventSource | undefined
  let again: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let missed = document.hidden
  let isGone = false

  const close = () => {
    clearTimeout(again)
    source?.close()
    source = undefined
    missed = true
  }
  const open = () => {
    const opened = new EventSource(`/api/classes/${classId}/live`)
    source = opened
    opened.onopen = () => {
      onState('on')
      failures = 0
      if (missed) onNews()
      missed = false
    }
    opened.onerror = () => {
      onState('off')
      missed = true
      // After an answer that is no stream the browser does not try again by itself.
      if (opened.readyState === EventSource.CLOSED) again = setTimeout(open, toWaitMs(failures++, Math.random()))
    }
    opened.addEventListener('active', onNews)
    opened.addEventListener('changed', onNews)
    opened.addEventListener('gone', () => {
      isGone = true
      close()
      onState('gone')
    })
  }
  const follow = () => {
    if (isGone) return
    close()
    if (document.hidden) return
    onState('waiting')
    open()
  }

  document.addEventListener('visibilitychange', follow)
  if (!document.hidden) open()
  return () => {
    document.removeEventListener('visibilitychange', follow)
    close()
  }
}
