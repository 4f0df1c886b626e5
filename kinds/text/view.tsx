'use client'

import type { ViewProps } from '../contract'
import { TypedField } from '../parts/typed-field'
import type { Shown } from './compile'

/** One line to type into. */
export default function TextView({ question, ...answer }: ViewProps<Shown>) {
  return <TypedField label={question.hint ?? 'Your answer'} {...answer} />
}
