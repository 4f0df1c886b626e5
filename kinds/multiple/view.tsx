'use client'

import type { ViewProps } from '../contract'
import type { ShownOptions } from '../parts/compile-options'
import { OptionsView } from '../parts/options-view'

/** Checkboxes. */
export default function MultipleView(props: ViewProps<ShownOptions>) {
  return <OptionsView {...props} isSingle={false} />
}
