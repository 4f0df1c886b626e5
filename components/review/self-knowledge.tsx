'use client'

import { useSyncExternalStore } from 'react'
import { getNoState, getState, subscribe } from '../progress/store'
import { Calibration } from './calibration'
import { MisconceptionMap } from './misconception-map'

/** What a reader's answers say about what they know of their own knowledge. */
export function SelfKnowledge() {
  const { questions, misconceptions } = useSyncExternalStore(subscribe, getState, getNoState)
  return (
    <>
      <Calibration questions={questions} />
      <MisconceptionMap misconceptions={misconceptions} />
    </>
  )
}
