'use client'

import { type ComponentType, lazy, Suspense, useSyncExternalStore } from 'react'
import type { PublicQuestion } from '@/domain/catalog/types'
import type { Choice } from '@/domain/progress/types'
import type { Feedback } from '@/domain/quiz/types'
import type { ViewProps } from '@/kinds/contract'
import { getSeed } from '../progress/store'

type Props = {
  question: PublicQuestion
  choice: Choice | null
  isOpen: boolean
  feedback: Feedback | undefined
  onDraft: (choice: Choice) => void
}
type View = ComponentType<ViewProps<unknown>>

const views = new Map<string, View>()

/** Each kind of question has a file of its own, so that a lesson loads only those of its questions. */
function findView(kind: string): View {
  const known = views.get(kind)
  if (known) return known
  const view = lazy(() => import(`../../kinds/${kind}/view`) as Promise<{ default: View }>)
  views.set(kind, view)
  return view
}

/** Where an answer is picked or typed, and, once it was checked, what was right in it. */
export function ChoiceInput({ question, choice, isOpen, feedback, onDraft }: Props) {
  // The page was made without knowing the reader; the order of their own comes once it is alive.
  const seed = useSyncExternalStore(subscribeToNothing, getSeed, getNoSeed)
  const View = findView(question.kind)
  return (
    <Suspense>
      <View question={question} choice={choice} isOpen={isOpen} feedback={isOpen ? undefined : feedback} seed={seed} onDraft={onDraft} />
    </Suspense>
  )
}

const subscribeToNothing = () => () => {}
const getNoSeed = () => null
