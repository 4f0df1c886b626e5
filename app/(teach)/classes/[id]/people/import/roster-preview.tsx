import { HeadRow } from '@/components/ui/head-row'
import { OUTCOME_WORDS } from '@/domain/classes/roster/rules/to-outcome'
import type { ShownReport } from '@/domain/classes/roster/rules/to-shown-rows'
import type { OutcomeKind } from '@/domain/classes/roster/types'

const PILL: Partial<Record<OutcomeKind, string>> = { error: 'pill bad', new: 'pill ok', changes: 'pill warn', withdraws: 'pill warn' }

/** A row of the roster a row, what is wrong first. */
export function RosterPreview({ report, isDone }: { report: ShownReport; isDone: boolean }) {
  const { counts, rows, left } = report
  const kinds = (Object.keys(OUTCOME_WORDS) as OutcomeKind[]).filter((kind) => counts[kind] > 0)
  return (
    <>
      <p role="status">
        {isDone ? toDone(counts) : 'Nothing is written yet.'} {counts.error > 0 && toErrors(counts.error, isDone)}
      </p>
      <ul className="outcomes">
        {kinds.map((kind) => (
          <li key={kind}>
            <strong>{counts[kind].toLocaleString('en')}</strong> {OUTCOME_WORDS[kind].toLowerCase()}
          </li>
        ))}
      </ul>
      <table className="roster" aria-label={isDone ? 'What was done, row by row' : 'What each row would do'}>
        <HeadRow headings={['Row', 'Address', 'Outcome', 'Name', 'Role', 'Group']} />
        <tbody>
          {rows.map(({ row, email, kind, name, role, group, column, note }) => (
            <tr key={row}>
              <td data-heading="Row">{row}</td>
              <th scope="row">{email || '-'}</th>
              <td>
                <span className={PILL[kind] ?? 'pill'}>{OUTCOME_WORDS[kind]}</span>
                {note && (
                  <small>
                    {column && kind === 'error' && (
                      <>
                        Column <code>{column}</code>:{' '}
                      </>
                    )}
                    {note}
                  </small>
                )}
              </td>
              <td data-heading="Name" className={name ? undefined : 'nothing'}>
                {name ?? '-'}
              </td>
              <td data-heading="Role" className={role ? undefined : 'nothing'}>
                {role ?? '-'}
              </td>
              <td data-heading="Group" className={group ? undefined : 'nothing'}>
                {group ?? '-'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && <p className="count">And {left.toLocaleString('en')} more rows, which are counted above.</p>}
    </>
  )
}

function toErrors(errors: number, isDone: boolean): string {
  const rows = errors === 1 ? '1 row' : `${errors.toLocaleString('en')} rows`
  return isDone
    ? `${rows} could not be imported; correct them in the file and import it again, which changes nothing else.`
    : `${rows} cannot be imported; the others can.`
}

function toDone({ new: invited, changes, withdraws }: ShownReport['counts']): string {
  const people = invited === 1 ? '1 person is' : `${invited.toLocaleString('en')} people are`
  const rest = changes + withdraws > 0 ? ` ${changes} changed, ${withdraws} withdrawn.` : ''
  return `${people} newly invited.${rest} They find it under "Classes"; no mail is sent.`
}
