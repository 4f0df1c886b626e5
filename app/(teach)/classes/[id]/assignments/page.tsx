import { HeadRow } from '@/components/ui/head-row'
import { findNotice } from '@/lib/find-notice'
import '@/components/class/assignments.css'
import type { Metadata } from 'next'
import { ClassFrame } from '@/components/class/class-frame'
import { CsvLink } from '@/components/class/csv-link'
import { PageLinks } from '@/components/class/page-links'
import { ScrollTable } from '@/components/class/scroll-table'
import { listAssignments } from '@/domain/classes/assignments/list-assignments'
import { toTimeWords, toZoneWords } from '@/domain/classes/assignments/rules/due-words'
import { pageSchema } from '@/domain/classes/assignments/schema'
import { may } from '@/domain/classes/rules/roles'
import { loadClass } from '../load-class'
import { requireClass } from '../require-class'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const NOTICES: Record<string, string> = {
  withdrawn: 'The assignment is withdrawn: it counts for nobody any more, and calendars cancel it.',
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const taught = await loadClass((await params).id)
  return { title: taught ? `Assignments, ${taught.name}` : 'Page not found' }
}

export default async function AssignmentsPage({ params, searchParams }: Props) {
  const { id } = await params
  const path = `/classes/${id}/assignments`
  const { session, taught } = await requireClass(id, '/assignments')
  const asked = await searchParams
  const { rows, total, page, pages } = await listAssignments({ userId: session.userId, classId: taught.id, ...pageSchema.parse(asked) })
  const mayAssign = may(taught.role, 'assign') && !taught.archivedAt
  return (
    <ClassFrame taught={taught} section="assignments" title="Assignments" notice={findNotice(NOTICES, asked.notice)}>
      {mayAssign && (
        <p>
          <a className="btn primary" href={`${path}/new`}>
            Make an assignment
          </a>
        </p>
      )}
      {total === 0 ? (
        <p className="panel">
          Nothing is assigned. An assignment says which lessons, quizzes and checkpoints your learners do, and by when; here you then see
          who has done it.
        </p>
      ) : (
        <section className="panel" aria-labelledby="assigned">
          <h2 id="assigned">By due time</h2>
          <p className="count">Times in {toZoneWords(taught.timeZone)}. Excused learners are not counted.</p>
          <ScrollTable label="Assignments">
            <HeadRow headings={['Assignment', 'Due', 'Learners done', 'Mean progress', 'Overdue']} />
            <tbody>
              {rows.map(({ id: assignmentId, title, dueAt, numbers }) => (
                <tr key={assignmentId}>
                  <th scope="row">
                    <a href={`${path}/${assignmentId}`}>{title}</a>
                  </th>
                  <td data-heading="Due">{dueAt ? toTimeWords(dueAt, 'end of the day') : 'Whenever'}</td>
                  <td data-heading="Learners done">{numbers.learners === 0 ? '-' : `${numbers.learnersDone} of ${numbers.learners}`}</td>
                  <td data-heading="Mean progress">{numbers.meanProgress === null ? '-' : `${numbers.meanProgress}%`}</td>
                  <td data-heading="Overdue">{numbers.byState.overdue}</td>
                </tr>
              ))}
            </tbody>
          </ScrollTable>
          <PageLinks path={path} query={{}} page={page} pages={pages} label="Pages of assignments" />
          <p>
            <CsvLink path={`${path}.csv`} />
          </p>
        </section>
      )}
    </ClassFrame>
  )
}
