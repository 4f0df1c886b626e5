'use client'

import { useMemo, useState, useSyncExternalStore } from 'react'
import type { PublicQuestion, PublicQuiz } from '@/domain/catalog/types'
import { toVerdict, type Verdict } from '@/domain/progress/rules/question-verdict'
import type { Choice, Confidence, ProgressState } from '@/domain/progress/types'
import type { Feedback } from '@/domain/quiz/types'
import { commit, getNoState, getState, setGrade, subscribe } from '../progress/store'
import { sync } from '../progress/sync'
import { askGrader, toGrade } from './grader'

/** One question as this reader sees it now. */
export type Asked = {
  question: PublicQuestion
  verdict: Verdict
  /** What is typed or picked but not submitted, else the answer that is kept. */
  choice: Choice | null
  /** Said of the answer that is being given. */
  confidence: Confidence | undefined
  feedback: Feedback | undefined
  /** A sentence about why there is no verdict. */
  problem: string | undefined
  /** The question takes an answer: it was not answered yet, or is being tried again. */
  isOpen: boolean
}

/** A quiz under way: what each question looks like, and what the reader can do. Answers live in the log, drafts here. */
export function useQuiz(quiz: PublicQuiz) {
  const state = useSyncExternalStore(subscribe, getState, getNoState)
  const [drafts, setDrafts] = useState<Record<string, Choice>>({})
  const [confidences, setConfidences] = useState<Record<string, Confidence>>({})
  const [feedback, setFeedback] = useState<Record<string, Feedback>>({})
  const [problems, setProblems] = useState<Record<string, string>>({})
  const [retrying, setRetrying] = useState<ReadonlySet<string>>(new Set())
  const [busy, setBusy] = useState(false)

  const attempt = Math.max(
    1,
    ...quiz.questions.map((question) => Math.max(state.questions[question.id]?.attempt ?? 0, state.questions[question.id]?.revealed ?? 0)),
  )
  const [fresh, setFresh] = useState(0)
  const current = Math.max(attempt, fresh)

  const asked = useMemo(
    () =>
      quiz.questions.map((question): Asked => {
        const kept = keptIn(state, question.id, current)
        const verdict = toVerdict(kept)
        const isOpen = retrying.has(question.id) || verdict === 'open' || verdict === 'waiting'
        const choice = drafts[question.id] ?? (retrying.has(question.id) ? null : (kept?.last?.choice ?? null))
        return {
          question,
          verdict,
          choice,
          confidence: confidences[question.id],
          feedback: feedback[question.id],
          problem: problems[question.id],
          isOpen,
        }
      }),
    [quiz, state, current, drafts, confidences, feedback, problems, retrying],
  )

  async function check({ question, choice, confidence }: Asked) {
    if (choice === null) return
    setBusy(true)
    const eventId = commit({
      type: 'question_answered',
      questionId: question.id,
      payload: { version: question.version, attempt: current, choice, ...(confidence ? { confidence } : {}) },
    })
    const reply = await askGrader(question, choice, false)
    setBusy(false)
    if ('problem' in reply) {
      setProblems((kept) => ({ ...kept, [question.id]: reply.problem }))
    } else {
      setProblems(({ [question.id]: _solved, ...kept }) => kept)
      setFeedback((kept) => ({ ...kept, [question.id]: reply.feedback }))
      setGrade(eventId, toGrade(reply.feedback))
      setRetrying((kept) => new Set([...kept].filter((id) => id !== question.id)))
    }
    void sync()
  }

  /** Opens the missed questions again, within the same attempt. */
  function retry() {
    const missed = asked.filter((one) => one.verdict === 'wrong').map((one) => one.question.id)
    setRetrying(new Set(missed))
    forget(missed)
  }

  /** Closes the attempt without passing it and shows what was right. */
  async function giveUp() {
    setBusy(true)
    for (const { question, choice, verdict } of asked.filter((one) => one.verdict !== 'right')) {
      const reply = await askGrader(question, verdict === 'open' ? null : choice, true)
      if ('problem' in reply) {
        setProblems((kept) => ({ ...kept, [question.id]: reply.problem }))
        continue
      }
      setFeedback((kept) => ({ ...kept, [question.id]: reply.feedback }))
      commit({ type: 'answers_revealed', questionId: question.id, payload: { attempt: current } })
    }
    setRetrying(new Set())
    setBusy(false)
    void sync()
  }

  /** Fetches again what was said of an answer that is kept from before. */
  async function recall({ question, choice, verdict, isOpen }: Asked) {
    if (isOpen || feedback[question.id] || (verdict !== 'right' && verdict !== 'wrong' && verdict !== 'given-up')) return
    const reply = await askGrader(question, choice, verdict === 'given-up')
    if ('feedback' in reply) setFeedback((kept) => ({ ...kept, [question.id]: reply.feedback }))
  }

  function startOver() {
    setFresh(current + 1)
    setRetrying(new Set())
    forget(quiz.questions.map((question) => question.id))
  }

  function forget(ids: string[]) {
    const without = <T>(record: Record<string, T>) => Object.fromEntries(Object.entries(record).filter(([id]) => !ids.includes(id)))
    setDrafts(without)
    setConfidences(without)
    setFeedback(without)
    setProblems(without)
  }

  /** Place of the first question without an answer, as kept now; -1 when all have one. */
  const findFirstOpen = () => quiz.questions.findIndex((question) => toVerdict(getState().questions[question.id]) === 'open')

  const draft = (questionId: string, choice: Choice) => setDrafts((kept) => ({ ...kept, [questionId]: choice }))
  const sayConfidence = (questionId: string, confidence: Confidence) => setConfidences((kept) => ({ ...kept, [questionId]: confidence }))
  return { asked, busy, draft, sayConfidence, findFirstOpen, check, retry, giveUp, recall, startOver }
}

/** The kept state of a question, unless it belongs to an attempt before the current one. */
function keptIn(state: ProgressState, questionId: string, attempt: number) {
  const kept = state.questions[questionId]
  return kept && Math.max(kept.attempt, kept.revealed) === attempt ? kept : undefined
}
