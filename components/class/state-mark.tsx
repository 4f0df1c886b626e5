import './state-mark.css'
import type { StateKind } from '@/domain/classes/assignments/rules/assignment-state'

/** The state of one assignment: a shape for the quick look, the word for everybody. `quiet` keeps the word for screen readers. */
export function StateMark({ kind, text, quiet = false }: { kind: StateKind; text: string; quiet?: boolean }) {
  return (
    <span className={`state ${kind}`}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        {SHAPES[kind]}
      </svg>
      <span className={quiet ? 'sr' : undefined}>{text}</span>
    </span>
  )
}

const SHAPES = {
  excused: <path d="M4 4l8 8M12 4l-8 8" />,
  done: <circle cx="8" cy="8" r="6" className="full" />,
  'done-late': (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 8V2a6 6 0 1 1-6 6z" className="full" />
    </>
  ),
  overdue: <path d="M8 2v7M8 12.5v1" />,
  'in-progress': (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 2a6 6 0 0 1 0 12z" className="full" />
    </>
  ),
  'not-started': <circle cx="8" cy="8" r="6" />,
} satisfies Record<StateKind, unknown>
