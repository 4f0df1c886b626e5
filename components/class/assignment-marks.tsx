import type { AssignmentStanding } from '@/domain/classes/assignments/types'
import { StateMark } from './state-mark'

/** One shape an assignment, in the order of the list below the table; for a screen reader a sentence each. */
export function AssignmentMarks({ assignments }: { assignments: AssignmentStanding[] }) {
  if (assignments.length === 0) return '-'
  return (
    <ol className="marks">
      {assignments.map(({ assignmentId, title, state }) => (
        <li key={assignmentId} title={`${title}: ${state.text}`}>
          <StateMark kind={state.kind} text={`${title}: ${state.text}`} quiet />
        </li>
      ))}
    </ol>
  )
}
