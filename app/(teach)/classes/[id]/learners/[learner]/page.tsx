import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ClassFrame } from '@/components/class/class-frame'
import { CsvLink } from '@/components/class/csv-link'
import { LessonSlots } from '@/components/class/lesson-slots'
import { RiskFlag } from '@/components/class/risk-flag'
import { StateMark } from '@/components/class/state-mark'
import { Story } from '@/components/class/story'
import { getAssignableGuide } from '@/domain/classes/assignments/get-assignable-guide'
import { toReceivedWords, toShownInstant } from '@/domain/classes/assignments/rules/due-words'
import { getLearner } from '@/domain/classes/get-learner'
import { toDay, toDaysAgo, toLongDay } from '@/domain/classes/rules/class-days'
import { may } from '@/domain/classes/rules/roles'
import { requireClass } from '../../require-class'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'A learner of your class' }

type Props = { params: Promise<{ id: string; learner: string }> }

export default async function LearnerPage({ params }: Props) {
  const { id, learner } = await params
  const { session, taught } = await requireClass(id, `/learners/${learner}`)
  const guide = getAssignableGuide()
  const found = await getLearner({ userId: session.userId, classId: taught.id, learnerId: learner, guide })
  if (!found) notFound()
  const { row, story } = found
  const mayExcept = may(taught.role, 'except') && !taught.archivedAt
  const lessonIds = guide.lessons.filter((lesson) => lesson.required !== false).map((lesson) => lesson.id)
  return (
    <ClassFrame taught={taught} section="completion" title={row.name}>
      <section className="panel" aria-labelledby="standing">
        <h2 id="standing">Where they are</h2>
        <p>
          {row.status.text}. {row.doneCount} of {lessonIds.length} lessons done
          {row.doneBeforeJoining > 0 && `, ${row.doneBeforeJoining} of them before joining`}. Questions right at the first try:{' '}
          {row.questionsRight} of {row.questionsAnswered}. Last active: {toDaysAgo(row.quietDays)}. Joined on {toLongDay(row.joinedDay)}
          {row.group && `, group ${row.group}`}.
        </p>
        <p className="many wraps">
          <LessonSlots lessonIds={lessonIds} doneLessonIds={row.doneLessonIds} />
        </p>
        <RiskFlag risk={row.risk} />
      </section>
      <section className="panel" aria-labelledby="assigned">
        <h2 id="assigned">Assignments</h2>
        {row.assignments.length === 0 && <p>Nothing is assigned.</p>}
        <ul className="standings">
          {row.assignments.map(({ assignmentId, title, state }) => (
            <li key={assignmentId}>
              <a href={`/classes/${taught.id}/assignments/${assignmentId}`}>{title}</a> <StateMark kind={state.kind} text={state.text} />{' '}
              <span className="count">
                {state.done} of {state.needed} done
                {state.dueAt && state.dueLocal && `, due ${toLongDay(toDay(toShownInstant(state.dueAt, state.dueLocal), taught.timeZone))}`}
                {state.extended && ' (extended)'}
                {state.doneAt && `, finished ${toLongDay(toDay(state.doneAt, taught.timeZone))}`}
                {state.receivedLateAt && `, ${toReceivedWords(state.receivedLateAt, taught.timeZone)}`}
                {state.beforeJoining && ', before joining'}
                {mayExcept && (
                  <>
                    {'. '}
                    <a href={`/classes/${taught.id}/assignments/${assignmentId}?learner=${row.userId}#exception`}>
                      Extend or excuse<span className="sr"> in {title}</span>
                    </a>
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className="panel" aria-labelledby="story">
        <h2 id="story">What happened when</h2>
        <p className="count">Days in {taught.timeZone.replaceAll('_', ' ')}, newest first.</p>
        <Story story={story} />
        <p>
          <CsvLink path={`/classes/${taught.id}/learners/${row.userId}/story.csv`} />
        </p>
      </section>
      <p>
        <a href={`/classes/${taught.id}`}>Back to all learners</a>
        {may(taught.role, 'write') && !taught.archivedAt && (
          <>
            , or <a href={`/classes/${taught.id}/write/${row.userId}`}>write to this learner</a>
          </>
        )}
        .
      </p>
    </ClassFrame>
  )
}
