import { ClassAssignments } from '@/components/class/class-assignments'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { AskOnce } from '@/components/ui/ask-once'
import type { LearnerAssignment } from '@/domain/classes/assignments/types'
import type { ClassList } from '@/domain/classes/list-classes'
import { leave } from './actions'

const names = new Intl.ListFormat('en')

type Props = { classes: ClassList['joined']; assignments: LearnerAssignment[] }

export function JoinedClasses({ classes, assignments }: Props) {
  if (classes.length === 0) return <p>None yet. With the join code of an instructor you can join one.</p>
  return (
    <ul className="class-list">
      {classes.map(({ id, name, teachers, archivedAt }) => (
        <li key={id} className="panel">
          <h3>{name}</h3>
          <p className="count">
            Taught by {names.format(teachers)}
            {archivedAt && '. Archived: nothing in it changes any more'}
          </p>
          {archivedAt || assignments.some((row) => row.class.id === id) ? (
            <ClassAssignments name={name} rows={assignments.filter((row) => row.class.id === id)} />
          ) : (
            <p>Nothing is assigned to you yet. What is will stand here and on the home page.</p>
          )}
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
  )
}
