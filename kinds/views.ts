import type { ComponentType } from 'react'
import type { ViewProps } from './contract'

/** The views, one line a kind: apart from the registry, since the browser gets all that stands here, and must not get a grader. */
export { default as blanks } from './blanks/view'
export { default as line } from './line/view'
export { default as match } from './match/view'
export { default as multiple } from './multiple/view'
export { default as order } from './order/view'
export { default as predict } from './predict/view'
export { default as single } from './single/view'
export { default as text } from './text/view'

export type View = ComponentType<ViewProps<unknown>>
