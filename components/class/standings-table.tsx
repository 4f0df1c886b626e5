import { toClockWords, toReceivedWords, toTimeWords } from '@/domain/classes/assignments/rules/due-words'
import type { StandingRow } from '@/domain/classes/assignments/types'
import { HeadRow } from '../ui/head-row'
import { ScrollTable } from './scroll-table'
import { StateMark } from './state-mark'

type Props = {
  rows: StandingRow[]
  timeZone: string
  /** The address at which one learner can be extended or excused, but for the learner; null where nobody may. */
  change: string | null
  empty: string
}

/** Where each learner stands to one assignment. */
export function StandingsTable({ rows, timeZone, change, empty }: Props) {
  const headings = ['Learner', 'State', 'Parts', 'Finished', ...(change ? ['Extension'] : [])]
  return (
    <ScrollTable label="Standings">
      <HeadRow headings={headings} />
      <tbody>
        {rows.map(({ userId, name, group, state, exception }) => (
          <tr key={userId}>
            <th scope="row">
              {name}
              {group && <small>{group}</small>}
            </th>
            <td>
              <StateMark kind={state.kind} text={state.text} />
              {state.beforeJoining && <small>before joining</small>}
              {state.extended && state.dueLocal && <small>until {toTimeWords(state.dueLocal, 'end of the day')}</small>}
              {state.receivedLateAt && <small>{toReceivedWords(state.receivedLateAt, timeZone)}</small>}
              {exception?.extendedReason && <small className="reason">Extended: {exception.extendedReason}</small>}
              {exception?.excusedReason && <small className="reason">Excused: {exception.excusedReason}</small>}
            </td>
            <td data-heading="Parts">{state.needed === 0 ? '-' : `${state.done} of ${state.needed}`}</td>
            <td data-heading="Finished">
              {state.doneAt ? <time dateTime={state.doneAt.toISOString()}>{toClockWords(state.doneAt, timeZone)}</time> : '-'}
            </td>
            {change && (
              <td>
                <a href={`${change}&learner=${userId}#exception`}>
                  Extend or excuse<span className="sr"> {name}</span>
                </a>
              </td>
            )}
          </tr>
        ))}
        {rows.length === 0 && (
          <tr>
            <td colSpan={headings.length}>{empty}</td>
          </tr>
        )}
      </tbody>
    </ScrollTable>
  )
}
