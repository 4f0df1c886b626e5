'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Choice, OpenAttempt } from '@/domain/checkpoint/types'
import { makeRecorder } from './make-recorder'
import { send } from './send'

/** Typing is kept once it pauses this long. */
const PAUSE_MS = 400
const UNDECIDED = 'The test was not handed in: a question has two answers. Say which of them counts, then hand in.'

/** The answers of an attempt: shown at once, kept on the server soon after, handed in at the end. */
export function useKeptAnswers(attempt: OpenAttempt) {
  const router = useRouter()
  const [answers, setAnswers] = useState(attempt.answers)
  const [problem, setProblem] = useState<string | null>(null)
  /** Questions that were answered elsewhere meanwhile, with what the server said of it. Nothing is sent for them. */
  const [disputes, setDisputes] = useState<ReadonlyMap<string, string>>(new Map())
  const disputed = useRef(new Map<string, string>())
  const [recorder] = useState(() => makeRecorder(attempt))
  const waiting = useRef(new Map<string, Choice>())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  /** One request after another, so that an older answer never comes last. */
  const line = useRef<Promise<boolean>>(Promise.resolve(true))
  /** Questions whose answer on the server was asked for. */
  const asked = useRef(new Set<string>())

  const setDispute = useCallback((questionId: string, sentence: string | null) => {
    if (sentence) disputed.current.set(questionId, sentence)
    else disputed.current.delete(questionId)
    setDisputes(new Map(disputed.current))
  }, [])

  const flush = useCallback(() => {
    clearTimeout(timer.current)
    line.current = line.current.then(async () => {
      for (const [questionId, choice] of [...waiting.current]) {
        const refusal = await recorder.record(questionId, choice)
        const isStale = refusal?.field === 'known'
        setProblem(refusal && !isStale ? refusal.sentence : null)
        if (refusal && !isStale) return false
        if (isStale) setDispute(questionId, refusal.sentence)
        if (isStale || waiting.current.get(questionId) === choice) waiting.current.delete(questionId)
      }
      return true
    })
    return line.current
  }, [recorder, setDispute])

  function draft(questionId: string, choice: Choice) {
    setAnswers((kept) => ({ ...kept, [questionId]: choice }))
    if (disputed.current.has(questionId)) return
    waiting.current.set(questionId, choice)
    clearTimeout(timer.current)
    timer.current = setTimeout(flush, PAUSE_MS)
  }

  function recordMine(questionId: string) {
    const choice = answers[questionId]
    if (choice === undefined) return
    recorder.decide(questionId)
    setDispute(questionId, null)
    waiting.current.set(questionId, choice)
    void flush()
  }

  /** Asks the server for the page again; what else is on this page stays. */
  async function showOther(questionId: string) {
    if (!(await flush())) return
    asked.current.add(questionId)
    router.refresh()
  }
  useEffect(() => {
    for (const questionId of asked.current) {
      const choice = attempt.answers[questionId]
      if (choice === undefined) continue
      recorder.learn(questionId, choice)
      setAnswers((kept) => ({ ...kept, [questionId]: choice }))
      setDispute(questionId, null)
      setProblem(null)
    }
    asked.current.clear()
  }, [attempt.answers, recorder, setDispute])

  /** @param anyway also when an answer could not be kept or two are undecided, because the time is up */
  const handIn = useCallback(
    async (anyway: boolean) => {
      if (!(await flush()) && !anyway) return
      if (disputed.current.size > 0 && !anyway) return setProblem(UNDECIDED)
      const refusal = await send('/api/checkpoints/finish', { attemptId: attempt.id })
      setProblem(refusal?.sentence ?? null)
      if (refusal) return
      // A reload comes back to where the page stood, and there the result may be out of sight.
      scrollTo(0, 0)
      location.reload()
    },
    [attempt.id, flush],
  )

  useEffect(() => {
    const leave = () => void flush()
    addEventListener('pagehide', leave)
    return () => removeEventListener('pagehide', leave)
  }, [flush])

  return { answers, problem, disputes, draft, flush, handIn, recordMine, showOther }
}
