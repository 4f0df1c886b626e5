import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { AskOnce } from '@/components/ui/ask-once'
import type { Group, Person } from '@/domain/classes/people/types'
import { may } from '@/domain/classes/rules/roles'
import type { TaughtClass } from '@/domain/classes/types'
import { changeGroup, changeRole, remove } from '../actions'
import { GroupNames } from '../group-names'

/** What may be done with a member, as far as the reader may. */
export function PersonActs(props: { taught: TaughtClass; person: Person; groups: Group[]; isOwn: boolean }) {
  const { taught, person, groups, isOwn } = props
  const fields = { classId: taught.id, memberId: person.userId }
  return (
    <>
      {may(taught.role, 'admit') && (
        <section className="panel" aria-labelledby="group">
          <h2 id="group">Group</h2>
          <ActionForm action={changeGroup} fields={fields}>
            <label className="field">
              <span>Name of the group</span>
              <input name="group" list="groups" maxLength={60} autoComplete="off" defaultValue={person.group ?? ''} />
              <small>Empty: in no group.</small>
            </label>
            <GroupNames groups={groups} />
            <SubmitButton waiting="Saving">Save the group</SubmitButton>
          </ActionForm>
        </section>
      )}
      {may(taught.role, 'run') && (
        <section className="panel" aria-labelledby="role">
          <h2 id="role">Role</h2>
          <ActionForm key={person.role} action={changeRole} fields={fields}>
            <label className="field">
              <span>{isOwn ? 'Your role' : 'Role'}</span>
              <select name="role" defaultValue={person.role}>
                <option value="learner">Learner</option>
                <option value="assistant">Assistant: sees everything, extends and excuses, changes nothing else</option>
                <option value="teacher">Teacher: may do everything that you may</option>
              </select>
              <small>What somebody did as a learner stays, whatever they become.</small>
            </label>
            <SubmitButton waiting="Changing the role">Change the role</SubmitButton>
          </ActionForm>
        </section>
      )}
      {may(taught.role, 'admit') && person.role !== 'teacher' && (
        <section className="panel" aria-labelledby="remove">
          <h2 id="remove">Remove</h2>
          <AskOnce ask="Remove from the class">
            <p>
              {person.name} is no longer in the class, and comes back by an invitation only, not by the join code. Their progress stays
              theirs, and so do their extensions in this class.
            </p>
            <ActionForm action={remove} fields={fields}>
              <SubmitButton waiting="Removing">{`Remove ${person.name}`}</SubmitButton>
            </ActionForm>
          </AskOnce>
        </section>
      )}
    </>
  )
}
