import { findNotice } from '@/lib/find-notice'
import '@/components/class/assignments.css'
import type { Metadata } from 'next'
import { AssignmentTermsList } from '@/components/class/assignment-terms-list'
import { AssignmentVersions } from '@/components/class/assignment-versions'
import { ClassFrame } from '@/components/class/class-frame'
import { ClassStats } from '@/components/class/class-stats'
import { CsvLink } from '@/components/class/csv-link'
import { FindLearners } from '@/components/class/find-learners'
import { PageLinks } from '@/components/class/page-links'
import { StandingsTable } from '@/components/class/standings-table'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { AskOnce } from '@/components/ui/ask-once'
import { getAssignment } from '@/domain/classes/assignments/get-assignment'
import { STATE_WORDS } from '@/domain/classes/assignments/rules/assignment-state'
import { toClockWords } from '@/domain/classes/assignments/rules/due-words'
import { STATE_FILTERS, standingsQuerySchema } from '@/domain/classes/assignments/schema'
import { may } from '@/domain/classes/rules/roles'
import { loadClass } from '../../load-class'
import { requireClass } from '../../require-class'
import { withdraw } from '../actions'
import { orNotFound } from '../or-not-found'
import { ExceptionForms } from './exception-forms'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ id: string; assignment: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const NOTICES: Record<string, string> = {
  assigned: 'It is assigned. Your learners see it under "Classes" and on their home page.',
  changed: 'The change is saved as a new version and holds for everybody.',
  same: 'Nothing was changed: it already asked for exactly this.',
  extended: 'The learner has until the new due time.',
  'not-extended': 'The learner has as long as everybody.',
  excused: 'The learner is excused: they are asked for nothing, and not counted.',
  asked: 'The learner is asked for it again.',
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const taught = await loadClass((await params).id)
  return { title: taught ? `Assignment, ${taught.name}` : 'Page not found' }
}

export default async function AssignmentPage({ params, searchParams }: Props) {
  const { id, assignment: assignmentId } = await params
  const path = `/classes/${id}/assignments/${assignmentId}`
  const { session, taught } = await requireClass(id, `/assignments/${assignmentId}`)
  const asked = await searchParams
  const query = standingsQuerySchema.parse(asked)
  const learnerId = typeof asked.learner === 'string' ? asked.learner : undefined
  const shown = await orNotFound(getAssignment({ userId: session.userId, classId: taught.id, assignmentId, learnerId, ...query }))
  const { assignment, items, parts, versions, numbers, learners, chosen, groups, total, page, pages } = shown
  const { page: _, ...filter } = query
  const isAll = query.state === 'all' && query.group === '' && query.search === ''
  const isLive = !taught.archivedAt && !assignment.withdrawnAt
  const mayAssign = isLive && may(taught.role, 'assign')
  const mayExcept = isLive && may(taught.role, 'except')
  return (
    <ClassFrame taught={taught} section="assignments" title={assignment.title} notice={findNotice(NOTICES, asked.notice)}>
      {assignment.withdrawnAt && (
        <p className="note">Withdrawn on {toClockWords(assignment.withdrawnAt, taught.timeZone)}: it counts for nobody any more.</p>
      )}
      <section className="panel" aria-labelledby="terms">
        <h2 id="terms">What it asks for</h2>
        <AssignmentTermsList terms={assignment} items={items} parts={parts} timeZone={taught.timeZone} />
        {mayAssign && (
          <div className="acts">
            <a className="btn" href={`${path}/edit`}>
              Change it
            </a>
            <AskOnce ask="Withdraw it">
              <p>It counts for nobody any more, and nobody sees it but you. What learners did stays theirs. You cannot bring it back.</p>
              <ActionForm action={withdraw} fields={{ classId: taught.id, assignmentId }}>
                <SubmitButton waiting="Withdrawing it">Withdraw it now</SubmitButton>
              </ActionForm>
            </AskOnce>
          </div>
        )}
      </section>
      {!assignment.withdrawnAt && (
        <>
          <ClassStats {...numbers} />
          {mayExcept && chosen && (
            <ExceptionForms
              key={chosen.userId}
              ids={{ classId: taught.id, assignmentId, learnerId: chosen.userId }}
              name={chosen.name}
              exception={chosen.exception}
              timeZone={taught.timeZone}
              hasDue={assignment.dueAt !== null}
              back={`${path}#standings`}
            />
          )}
          <section className="panel" aria-labelledby="standings">
            <h2 id="standings">Where each learner stands</h2>
            <form className="controls" method="get">
              <label>
                <span>Show</span>
                <select className="text" name="state" defaultValue={query.state}>
                  {STATE_FILTERS.map((state) => (
                    <option key={state} value={state}>
                      {state === 'all' ? 'All learners' : `${STATE_WORDS[state]} (${numbers.byState[state]})`}
                    </option>
                  ))}
                </select>
              </label>
              <FindLearners groups={groups} query={query} />
              <button className="btn" type="submit">
                Apply
              </button>
            </form>
            <StandingsTable
              rows={learners}
              timeZone={taught.timeZone}
              change={mayExcept ? `${path}?${new URLSearchParams({ ...filter, page: String(page) })}` : null}
              empty={isAll ? 'Nobody is in the class yet.' : 'No learner matches.'}
            />
            <p className="count">{total === 1 ? '1 learner.' : `${total} learners.`} Excused ones are in neither number above.</p>
            <PageLinks path={path} query={filter} page={page} pages={pages} />
            <div className="acts">
              <CsvLink path={`${path}/standings.csv`} query={filter} />
            </div>
          </section>
        </>
      )}
      <AssignmentVersions versions={versions} timeZone={taught.timeZone} />
    </ClassFrame>
  )
}
