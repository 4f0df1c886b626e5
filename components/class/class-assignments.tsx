import './assignments.css'
import { toDueWords, toReceivedWords, toShownInstant, toTimeWords, toZoneWords } from '@/domain/classes/assignments/rules/due-words'
import { toOwnTime } from '@/domain/classes/assignments/rules/to-own-time'
import type { LearnerAssignment } from '@/domain/classes/assignments/types'
import { OwnTime } from './own-time'
import { StateMark } from './state-mark'

/** What a learner is to do in one class: what is open first, the rest folded away. */
export function ClassAssignments({ name, rows }: { name: string; rows: LearnerAssignment[] }) {
  const isOver = ({ state: { kind } }: LearnerAssignment) => kind === 'done' || kind === 'done-late' || kind === 'excused'
  const [open, over] = [rows.filter((row) => !isOver(row)), rows.filter(isOver)]
  return (
    <>
      {open.length > 0 && <List label={`To do in ${name}`} rows={open} />}
      {over.length > 0 && (
        <details className="legend">
          <summary>
            {over.length === 1 ? '1 assignment' : `${over.length} assignments`} done or excused<span className="sr"> in {name}</span>
          </summary>
          <List label={`Done or excused in ${name}`} rows={over} />
        </details>
      )}
    </>
  )
}

function List({ label, rows }: { label: string; rows: LearnerAssignment[] }) {
  return (
    <ul className="assigned" aria-label={label}>
      {rows.map((row) => (
        <li key={row.assignmentId}>
          <p>
            <StateMark kind={row.state.kind} text={row.state.text} />
          </p>
          <p>{row.nextPath ? <a href={row.nextPath}>{row.title}</a> : row.title}</p>
          <p className="count">
            <Due {...row} />
            {row.state.needed > 0 && ` ${row.state.done} of ${row.state.needed} done.`}
            {row.state.receivedLateAt && ` It was ${toReceivedWords(row.state.receivedLateAt, row.class.timeZone)}.`}
            {row.state.beforeJoining && ' Done before you joined.'}
          </p>
        </li>
      ))}
    </ul>
  )
}

function Due({ state, isAhead, class: { timeZone }, startsAt, lateUntil, isOver }: LearnerAssignment) {
  const { dueAt, dueLocal, extended, kind } = state
  return (
    <>
      {isAhead && startsAt && `Starts ${toTimeWords(startsAt, 'start of the day')}, in ${toZoneWords(timeZone)}. `}
      {dueAt && dueLocal ? (
        <>
          Due <time dateTime={dueAt.toISOString()}>{toDueWords(dueLocal, timeZone)}</time>
          <OwnTime {...toOwnTime(toShownInstant(dueAt, dueLocal), timeZone)} />
          {extended && ', extended for you'}.
        </>
      ) : (
        'Due whenever you like.'
      )}
      {kind === 'overdue' && isOver && ' Late work no longer counts.'}
      {kind === 'overdue' && lateUntil && !isOver && ` Late work counts until ${toTimeWords(lateUntil, 'end of the day')}.`}
    </>
  )
}
