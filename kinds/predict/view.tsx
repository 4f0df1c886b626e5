'use client'

import type { ViewProps } from '../contract'
import { TypedField } from '../parts/typed-field'
import type { Shown } from './compile'

/** Several lines to type into, as a terminal would show them. */
export default function PredictView({ question, ...answer }: ViewProps<Shown>) {
  return <TypedField label={`What is printed${question.hint ? `: ${question.hint}` : ''}`} rows={3} {...answer} />
}
