import { ScrollTable } from '@/components/class/scroll-table'
import type { Report } from '@/domain/classes/exports/get-report'

/** Each assignment with both numbers, over the learners who are not excused. */
export function ReportedAssignments({ assignments }: Pick<Report, 'assignments'>) {
  if (assignments.length === 0) return null
  return (
    <section className="panel" aria-labelledby="assignments">
      <h2 id="assignments">Assignments</h2>
      <ScrollTable label="Assignments">
        <thead>
          <tr>
            <th scope="col">Assignment</th>
            <th scope="col" className="number">
              Learners done
            </th>
            <th scope="col" className="number">
              Mean progress
            </th>
            <th scope="col" className="number">
              Excused
            </th>
          </tr>
        </thead>
        <tbody>
          {assignments.map(({ id, title, excused, numbers }) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              <td className="number">{numbers.learners === 0 ? '-' : `${numbers.learnersDone} of ${numbers.learners}`}</td>
              <td className="number">{numbers.meanProgress === null ? '-' : `${numbers.meanProgress}%`}</td>
              <td className="number">{excused}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </section>
  )
}

/** Each learner with the share of the guide and the state of each assignment, in words. */
export function ReportedLearners({ assignments, learners }: Pick<Report, 'assignments' | 'learners'>) {
  const grouped = learners.some(({ group }) => group !== null)
  return (
    <section className="panel" aria-labelledby="learners">
      <h2 id="learners">Learners</h2>
      <ScrollTable label="Learners">
        <thead>
          <tr>
            <th scope="col">Learner</th>
            {grouped && <th scope="col">Group</th>}
            <th scope="col" className="number">
              Done
            </th>
            <th scope="col">Status</th>
            {assignments.map(({ id, title }) => (
              <th key={id} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {learners.map(({ userId, name, group, percent, status, states }) => (
            <tr key={userId}>
              <th scope="row">{name}</th>
              {grouped && <td>{group ?? '-'}</td>}
              <td className="number">{percent === null ? '-' : `${percent}%`}</td>
              <td>{status}</td>
              {assignments.map(({ id }, index) => (
                <td key={id}>{states[index] ?? '-'}</td>
              ))}
            </tr>
          ))}
          {learners.length === 0 && (
            <tr>
              <td colSpan={assignments.length + 3}>Nobody has joined yet.</td>
            </tr>
          )}
        </tbody>
      </ScrollTable>
    </section>
  )
}
