import { ScrollTable } from '@/components/class/scroll-table'
import type { Report } from '@/domain/classes/exports/get-report'

/** Each assignment with both numbers, over the learners who are not excused. */
export function ReportedAssignments({ assignments }: Pick<Report, 'assignments'>) {
  if (assignments.length === 0) return null
  return (
    <ReportTable
      title="Assignments"
      columns={[
        { id: 'title', words: 'Assignment' },
        { id: 'done', words: 'Learners done', isNumber: true },
        { id: 'mean', words: 'Mean progress', isNumber: true },
        { id: 'excused', words: 'Excused', isNumber: true },
      ]}
      rows={assignments.map(({ id, title, excused, numbers }) => ({
        id,
        cells: [
          title,
          numbers.learners === 0 ? '-' : `${numbers.learnersDone} of ${numbers.learners}`,
          toPercent(numbers.meanProgress),
          String(excused),
        ],
      }))}
    />
  )
}

/** Each learner with the share of the guide and the state of each assignment, in words. */
export function ReportedLearners({ assignments, learners }: Pick<Report, 'assignments' | 'learners'>) {
  const grouped = learners.some(({ group }) => group !== null)
  return (
    <ReportTable
      title="Learners"
      columns={[
        { id: 'name', words: 'Learner' },
        ...(grouped ? [{ id: 'group', words: 'Group' }] : []),
        { id: 'done', words: 'Done', isNumber: true },
        { id: 'status', words: 'Status' },
        ...assignments.map(({ id, title }) => ({ id, words: title })),
      ]}
      rows={learners.map(({ userId, name, group, percent, status, states }) => ({
        id: userId,
        cells: [
          name,
          ...(grouped ? [group ?? '-'] : []),
          toPercent(percent),
          status,
          ...assignments.map((_, index) => states[index] ?? '-'),
        ],
      }))}
      none="Nobody has joined yet."
    />
  )
}

const toPercent = (percent: number | null) => (percent === null ? '-' : `${percent}%`)

type TableProps = {
  title: string
  columns: { id: string; words: string; isNumber?: boolean }[]
  /** `cells` are in the order of the columns; the first one names its row. */
  rows: { id: string; cells: string[] }[]
  /** What is said where there are no rows. */
  none?: string
}

function ReportTable({ title, columns, rows, none }: TableProps) {
  const id = title.toLowerCase()
  return (
    <section className="panel" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ScrollTable label={title}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={toClass(column)}>
                {column.words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.id} scope="row">
                    {row.cells[index]}
                  </th>
                ) : (
                  <td key={column.id} className={toClass(column)} data-heading={column.words}>
                    {row.cells[index]}
                  </td>
                ),
              )}
            </tr>
          ))}
          {rows.length === 0 && (
            <tr>
              <td colSpan={columns.length}>{none}</td>
            </tr>
          )}
        </tbody>
      </ScrollTable>
    </section>
  )
}

const toClass = ({ isNumber }: TableProps['columns'][number]) => (isNumber ? 'number' : undefined)
