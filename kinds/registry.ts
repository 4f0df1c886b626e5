/** The kinds of questions, one line each; kinds/views.ts has another for its view. Only kinds/find-kind.ts reads it. */
export { kind as blanks } from './blanks/kind'
export { kind as line } from './line/kind'
export { kind as match } from './match/kind'
export { kind as multiple } from './multiple/kind'
export { kind as order } from './order/kind'
export { kind as predict } from './predict/kind'
export { kind as single } from './single/kind'
export { kind as text } from './text/kind'
