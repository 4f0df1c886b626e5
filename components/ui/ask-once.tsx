import './ask-once.css'
import type { ReactNode } from 'react'

/** An act that cannot be taken back: the first press says what goes, the button inside does it. Works without JavaScript. */
export function AskOnce({ ask, children }: { ask: ReactNode; children: ReactNode }) {
  return (
    <details className="ask">
      <summary className="btn">{ask}</summary>
      <div>{children}</div>
    </details>
  )
}
