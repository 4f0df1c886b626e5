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
  )
}
