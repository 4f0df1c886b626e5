'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Choice, OpenAttempt } from '@/domain/checkpoint/types'

const AWAY = 'The server could not be reached. Your answers are still on this page; leave it open, and go on when you are connected.'
/** Typing is kept once it pauses this long. */
const PAUSE_MS = 400

/** Posts JSON; null when it was taken, else a sentence. */
async function send(path: string, body: object): Promise<string | null> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
      // The last answer is sent even when the page is being left.
      keepalive: true,
    })
    return response.ok ? null : ((await response.json()) as { error: string }).error
  } catch {
    return AWAY
  }
}

/** The answers of an attempt: shown at once, kept on the server soon after, handed in at the end. */
export function useKeptAnswers(attempt: OpenAttempt) {
  const [answers, setAnswers] = useState(attempt.answers)
  const [problem, setProblem] = useState<string | null>(null)
  const waiting = useRef(new Map<string, Choice>())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  /** One request after another, so that an older answer never comes last. */
  const line = useRef<Promise<boolean>>(Promise.resolve(true))

  const flush = useCallback(() => {
    clearTimeout(timer.current)
    line.current = line.current.then(async () => {
      for (const [questionId, choice] of [...waiting.current]) {
        const refusal = await send('/api/checkpoints/answer', { attemptId: attempt.id, questionId, choice })
        setProblem(refusal)
        if (refusal) return false
        if (waiting.current.get(questionId) === choice) waiting.current.delete(questionId)
      }
      return true
    })
    return line.current
  }, [attempt.id])

  function draft(questionId: string, choice: Choice) {
    setAnswers((kept) => ({ ...kept, [questionId]: choice }))
    waiting.current.set(questionId, choice)
    clearTimeout(timer.current)
    timer.current = setTimeout(flush, PAUSE_MS)
  }

  /** @param anyway also when an answer could not be kept, because the time is up */
  const handIn = useCallback(
    async (anyway: boolean) => {
      if (!(await flush()) && !anyway) return
      const refusal = await send('/api/checkpoints/finish', { attemptId: attempt.id })
      setProblem(refusal)
      if (!refusal) location.reload()
    },
    [attempt.id, flush],
  )

  useEffect(() => {
    const leave = () => void flush()
    addEventListener('pagehide', leave)
    return () => removeEventListener('pagehide', leave)
  }, [flush])

  return { answers, problem, draft, flush, handIn }
}
