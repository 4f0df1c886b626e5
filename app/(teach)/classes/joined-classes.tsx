import { ClassAssignments } from '@/components/class/class-assignments'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { AskOnce } from '@/components/ui/ask-once'
import { listLearnerAssignments } from '@/domain/classes/assignments/list-learner-assignments'
import { getFeed } from '@/domain/classes/calendar/get-feed'
import type { ClassList } from '@/domain/classes/list-classes'
import { leave } from './actions'
import { CalendarPanel } from './calendar-panel'

const names = new Intl.ListFormat('en')

/** The classes of a learner, what is due in each, and the calendar of all. */
export async function JoinedClasses({ classes, userId }: { classes: ClassList['joined']; userId: string }) {
  const feed = await getFeed({ userId })
  const calendar = <CalendarPanel since={feed?.createdAt ?? null} />
  if (classes.length === 0)
    return (
      <>
        <p>None yet. With the join code of an instructor you can join one.</p>
        {feed && calendar}
      </>
    )
  const assignments = await listLearnerAssignments({ userId })
  return (
    <>
      <ul className="class-list">
        {classes.map(({ id, name, teachers }) => (
          <li key={id} className="panel">
            <h3>{name}</h3>
            <p className="count">Taught by {names.format(teachers)}</p>
            <ClassAssignments name={name} rows={assignments.filter((row) => row.class.id === id)} />
            <AskOnce
              ask={
                <>
                  Leave<span className="sr"> {name}</span>
                </>
              }
            >
              <p>
                The instructors of {name} no longer see you or your progress. Your progress stays, and with the join code you can come back.
              </p>
              <ActionForm action={leave} fields={{ classId: id }}>
                <SubmitButton waiting="Leaving the class">Leave this class</SubmitButton>
              </ActionForm>
            </AskOnce>
          </li>
        ))}
      </ul>
      {calendar}
    </>
  )
}
