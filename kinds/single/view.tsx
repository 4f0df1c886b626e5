'use client'

import type { ViewProps } from '../contract'
import type { ShownOptions } from '../parts/compile-options'
import { OptionsView } from '../parts/options-view'

/** Radio buttons: the arrow keys move between them. */
export default function SingleView(props: ViewProps<ShownOptions>) {
  return <OptionsView {...props} isSingle />
}
