'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { type Following, followClass } from './follow-class'

const WORDS: Record<Following, string> = {
  waiting: 'Connecting. What you see may be old.',
  on: 'Live: the table follows what learners and instructors do.',
  off: 'Not live: the connection was lost and is tried again, at least every minute. What you see may be old. If it stays so, reload the page: you may be signed out.',
  gone: 'Not live: you no longer teach this class or are signed out. Reload the page.',
}

/** How long changes are gathered before the page is drawn anew: a whole class may answer at once. */
const GATHER_MS = 1_000

/** Keeps the page up to date while it is open: it is drawn anew by the server when something came in. Works only with JavaScript. */
export function LiveClass({ classId }: { classId: string }) {
  const router = useRouter()
  const [state, setState] = useState<Following>('waiting')
  const [updatedAt, setUpdatedAt] = useState('')
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const onNews = () => {
      timer ??= setTimeout(() => {
        timer = undefined
        router.refresh()
        setUpdatedAt(new Date().toLocaleTimeString('en-GB'))
      }, GATHER_MS)
    }
    const leave = followClass(classId, { onState: setState, onNews })
    return () => {
      clearTimeout(timer)
      leave()
    }
  }, [classId, router])
  return (
    <p className="count" role="status">
      {WORDS[state]}
      {updatedAt && ` Updated at ${updatedAt}.`}
    </p>
  )
}
