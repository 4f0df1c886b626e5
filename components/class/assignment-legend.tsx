import { STATE_WORDS, type StateKind } from '@/domain/classes/assignments/rules/assignment-state'
import type { AssignmentStanding } from '@/domain/classes/assignments/types'
import { StateMark } from './state-mark'

/** Which assignment each shape in the table stands for, and what the shapes mean. */
export function AssignmentLegend({ assignments, classId }: { assignments: AssignmentStanding[]; classId: string }) {
  if (assignments.length === 0) return null
  return (
    <details className="legend">
      <summary>Assignments in the order of the table, and their states</summary>
      <ol>
        {assignments.map(({ assignmentId, title }) => (
          <li key={assignmentId}>
            <a href={`/classes/${classId}/assignments/${assignmentId}`}>{title}</a>
          </li>
        ))}
      </ol>
      <p>
        {(Object.entries(STATE_WORDS) as [StateKind, string][]).map(([kind, text]) => (
          <span key={kind} className="key">
            <StateMark kind={kind} text={text} />{' '}
          </span>
        ))}
      </p>
    </details>
  )
}
