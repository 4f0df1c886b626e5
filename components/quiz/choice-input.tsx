'use client'

import { useSyncExternalStore } from 'react'
import type { PublicQuestion } from '@/domain/catalog/types'
import type { Choice } from '@/domain/progress/types'
import type { Feedback } from '@/domain/quiz/types'
import * as views from '@/kinds/views'
import { getSeed } from '../progress/store'

type Props = {
  question: PublicQuestion
  choice: Choice | null
  isOpen: boolean
  feedback: Feedback | undefined
  onDraft: (choice: Choice) => void
}

/** Where an answer is picked or typed, and, once it was checked, what was right in it. */
export function ChoiceInput({ question, choice, isOpen, feedback, onDraft }: Props) {
  // The page was made without knowing the reader; the order of their own comes once it is alive.
  const seed = useSyncExternalStore(subscribeToNothing, getSeed, getNoSeed)
  // biome-ignore lint/performance/noDynamicNamespaceImportAccess: which view is wanted is known only here
  const View = views[question.kind] as views.View
  return <View question={question} choice={choice} isOpen={isOpen} feedback={isOpen ? undefined : feedback} seed={seed} onDraft={onDraft} />
}

const subscribeToNothing = () => () => {}
const getNoSeed = () => null
