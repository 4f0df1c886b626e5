import { type ComponentType, lazy } from 'react'

/** Most readers of a lesson answer nothing on their first visit, so what follows an answer comes with the first choice. */
export const loadAfterCheck = () => import('./after-check')

type Parts = Awaited<ReturnType<typeof loadAfterCheck>>
type Props<Name extends 'QuestionFeedback' | 'OvertakenWords'> = Parameters<Parts[Name]>[0]

const Nothing = () => null

export const QuestionFeedback = lazy<ComponentType<Props<'QuestionFeedback'>>>(() =>
  loadAfterCheck().then(
    (module) => ({ default: module.QuestionFeedback }),
    () => ({ default: Nothing }),
  ),
)

export const OvertakenWords = lazy<ComponentType<Props<'OvertakenWords'>>>(() =>
  loadAfterCheck().then(
    (module) => ({ default: module.OvertakenWords }),
    () => ({ default: Nothing }),
  ),
)
