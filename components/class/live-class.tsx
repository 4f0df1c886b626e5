'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'

const WORDS = {
  waiting: 'Live: connecting.',
  on: 'Live: the table follows what learners do.',
  off: 'Not live: the connection was lost and is tried again. What you see may be old.',
  gone: 'Not live: you no longer teach this class or are signed out. Reload the page.',
}

/** How long changes are gathered before the page is drawn anew: a whole class may answer at once. */
const GATHER_MS = 1_000

/** Keeps the page up to date while it is open: it is drawn anew by the server when something came in. Works only with JavaScript. */
export function LiveClass({ classId }: { classId: string }) {
  const router = useRouter()
  const [state, setState] = useState<keyof typeof WORDS>('waiting')
  const [updatedAt, setUpdatedAt] = useState('')
  useEffect(() => {
    const source = new EventSource(`/api/classes/${classId}/live`)
    let timer: ReturnType<typeof setTimeout> | undefined
    source.onopen = () => setState('on')
    source.onerror = () => setState((before) => (before === 'gone' ? before : 'off'))
    source.addEventListener('active', () => {
      timer ??= setTimeout(() => {
        timer = undefined
        router.refresh()
        setUpdatedAt(new Date().toLocaleTimeString('en-GB'))
      }, GATHER_MS)
    })
    source.addEventListener('gone', () => {
      source.close()
      setState('gone')
    })
    return () => {
      clearTimeout(timer)
      source.close()
    }
  }, [classId, router])
  return (
    <p className="count" role="status">
      {WORDS[state]}
      {updatedAt && ` Updated at ${updatedAt}.`}
    </p>
  )
}
