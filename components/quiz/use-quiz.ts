'use client'

import { useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { PublicQuestion, PublicQuiz } from '@/domain/catalog/types'
import { toVerdict, type Verdict } from '@/domain/progress/rules/question-verdict'
import type { Choice, Confidence, ProgressState } from '@/domain/progress/types'
import type { Feedback } from '@/domain/quiz/types'
import { commit, getNoState, getState, readState, setGrade, subscribe } from '../progress/store'
import { isAnsweredElsewhere, sync } from '../progress/sync'
import { type Draft, isOvertaken, see } from './drafts'
import { askGrader, toGrade } from './grader'
import { toPayload } from './to-payload'

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
  /** Answered elsewhere since this choice was begun, which is neither recorded nor lost. */
  isOvertaken?: boolean
  /** The answer that was given here met another one, from a device that this page did not know of. */
  isShared?: boolean
}

/** A quiz under way: what each question looks like, and what the reader can do. Answers live in the log, drafts here. */
export function useQuiz(quiz: PublicQuiz) {
  const state = useSyncExternalStore(subscribe, getState, getNoState)
  const [drafts, setDrafts] = useState<Record<string, Draft>>({})
  const [confidences, setConfidences] = useState<Record<string, Confidence>>({})
  /** What was said, and of which answer: it is not said of one that came from elsewhere since. */
  const [said, setSaid] = useState<Record<string, { of: string | null; feedback: Feedback }>>({})
  const [problems, setProblems] = useState<Record<string, string>>({})
  const [retrying, setRetrying] = useState<ReadonlySet<string>>(new Set())
  /** Ids of the answers that this page gave, by question. */
  const [submitted, setSubmitted] = useState<Record<string, string>>({})
  const [busy, setBusy] = useState(false)
  /** Ids of the questions whose check is under way, and of the quiz while it is given up: a second click is no second answer. */
  const checking = useRef(new Set<string>())

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
        const mine = submitted[question.id]
        const heard = said[question.id]
        const isCurrent = heard?.of === see(state, question.id).answerId
        const overtaken = isOvertaken(drafts[question.id], state, question.id)
        const isOpen = !overtaken && (retrying.has(question.id) || verdict === 'open' || verdict === 'waiting')
        const choice = drafts[question.id]?.choice ?? (retrying.has(question.id) ? null : (kept?.last?.choice ?? null))
        return {
          question,
          verdict,
          choice,
          confidence: confidences[question.id],
          feedback: isCurrent && !overtaken ? heard?.feedback : undefined,
          problem: problems[question.id],
          isOpen,
          isOvertaken: overtaken,
          isShared: mine !== undefined && isAnsweredElsewhere(mine),
        }
      }),
    [quiz, state, current, drafts, confidences, said, problems, retrying, submitted],
  )

  /** @param tookMs from the question's coming into view */
  async function check({ question, choice, confidence }: Asked, tookMs?: number) {
    // Read anew: of two tabs that check at the same time, the later one must not answer over the other.
    const known = readState()
    if (choice === null || checking.current.has(question.id) || isOvertaken(drafts[question.id], known, question.id)) return
    checking.current.add(question.id)
    setBusy(true)
    const eventId = commit({
      type: 'question_answered',
      questionId: question.id,
      payload: { ...toPayload({ question, choice, confidence, tookMs }), attempt: current, after: see(known, question.id).answerId },
    })
    setSubmitted((kept) => ({ ...kept, [question.id]: eventId }))
    // Kept on the page until there is a verdict, and not overtaken by itself.
    setDrafts((kept) => ({ ...kept, [question.id]: { choice, seen: see(getState(), question.id) } }))
    const reply = await askGrader(question, choice, false)
    checking.current.delete(question.id)
    setBusy(checking.current.size > 0)
    if ('problem' in reply) {
      setProblems((kept) => ({ ...kept, [question.id]: reply.problem }))
    } else {
      setProblems(({ [question.id]: _solved, ...kept }) => kept)
      setDrafts(({ [question.id]: _answered, ...kept }) => kept)
      // Given up meanwhile: what was said then says more.
      const isTold = (getState().questions[question.id]?.revealed ?? 0) >= current
      if (!isTold) setSaid((kept) => ({ ...kept, [question.id]: { of: eventId, feedback: reply.feedback } }))
      setGrade(eventId, toGrade(reply.feedback))
      setRetrying((kept) => new Set([...kept].filter((id) => id !== question.id)))
    }
    void sync()
  }

  /** Drops what was picked here for the answer that was given elsewhere. */
  function takeOther({ question }: Asked) {
    setRetrying((kept) => new Set([...kept].filter((id) => id !== question.id)))
    forget([question.id])
  }

  /** Goes on with what was picked here as a new try, knowing of the answer elsewhere. Only where that one was wrong. */
  function answerAnyway({ question, choice, verdict }: Asked) {
    if (choice === null || verdict !== 'wrong') return
    setSaid(({ [question.id]: _other, ...kept }) => kept)
    setRetrying((kept) => new Set([...kept, question.id]))
    setDrafts((kept) => ({ ...kept, [question.id]: { choice, seen: see(getState(), question.id) } }))
  }

  /** Opens the missed questions again, within the same attempt. */
  function retry() {
    const missed = asked.filter((one) => one.verdict === 'wrong').map((one) => one.question.id)
    setRetrying(new Set(missed))
    forget(missed)
  }

  /** Closes the attempt without passing it and shows what was right. */
  async function giveUp() {
    if (checking.current.has(quiz.id)) return
    checking.current.add(quiz.id)
    setBusy(true)
    // A question counts as given up once its answer was told, and not before.
    const reveal = async ({ question, choice, verdict }: Asked) => {
      const reply = await askGrader(question, verdict === 'open' ? null : choice, true)
      if ('problem' in reply) return setProblems((kept) => ({ ...kept, [question.id]: reply.problem }))
      setSaid((kept) => ({ ...kept, [question.id]: { of: see(getState(), question.id).answerId, feedback: reply.feedback } }))
      // One that was told before, while the answers to others could not be had, is not missed once more.
      if ((getState().questions[question.id]?.revealed ?? 0) < current)
        commit({ type: 'answers_revealed', questionId: question.id, payload: { attempt: current } })
    }
    await Promise.all(asked.filter((one) => one.verdict !== 'right').map(reveal))
    setRetrying(new Set())
    checking.current.delete(quiz.id)
    setBusy(checking.current.size > 0)
    void sync()
  }

  /** Fetches again what was said of an answer that is kept from before. */
  async function recall({ question, choice, verdict, isOpen, isOvertaken, feedback }: Asked) {
    if (isOpen || isOvertaken || feedback || (verdict !== 'right' && verdict !== 'wrong' && verdict !== 'given-up')) return
    const of = see(getState(), question.id).answerId
    const reply = await askGrader(question, choice, verdict === 'given-up')
    if ('feedback' in reply) setSaid((kept) => ({ ...kept, [question.id]: { of, feedback: reply.feedback } }))
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
    setSaid(without)
    setProblems(without)
  }

  /** Place of the first question without an answer, as kept now; -1 when all have one. */
  const findFirstOpen = () => quiz.questions.findIndex((question) => toVerdict(getState().questions[question.id]) === 'open')

  const draft = (questionId: string, choice: Choice) =>
    setDrafts((kept) => ({ ...kept, [questionId]: { choice, seen: kept[questionId]?.seen ?? see(getState(), questionId) } }))
  const sayConfidence = (questionId: string, confidence: Confidence) => setConfidences((kept) => ({ ...kept, [questionId]: confidence }))
  return { asked, busy, draft, sayConfidence, findFirstOpen, check, takeOther, answerAnyway, retry, giveUp, recall, startOver }
}

/** The kept state of a question, unless it belongs to an attempt before the current one. */
function keptIn(state: ProgressState, questionId: string, attempt: number) {
  const kept = state.questions[questionId]
  return kept && Math.max(kept.attempt, kept.revealed) === attempt ? kept : undefined
}
