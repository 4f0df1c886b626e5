import { VisibleList } from '@/components/class/visible-list'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import type { OwnInvite } from '@/domain/classes/roster/types'
import { accept, decline } from './actions'

const names = new Intl.ListFormat('en')

/** Invitations to the reader's address: nobody is in a class before they say yes. */
export function OwnInvites({ invites }: { invites: OwnInvite[] }) {
  return (
    <section aria-labelledby="invited" className="own-invites">
      <h2 id="invited">You are invited</h2>
      {invites.map(({ id, className, teachers, role, group }) => (
        <article key={id} className="panel" aria-labelledby={`invite-${id}`}>
          <h3 id={`invite-${id}`}>You are invited to {className}</h3>
          <p>
            Taught by {teachers.length > 0 ? names.format(teachers) : 'nobody at the moment'}. You would be{' '}
            {role === 'learner' ? 'a learner' : role === 'assistant' ? 'an assistant' : 'a teacher'}
            {group && `, in the group "${group}"`}.
          </p>
          {role === 'learner' ? (
            <details className="legend">
              <summary>What its instructors will see of you</summary>
              <VisibleList />
            </details>
          ) : (
            <p>Learners and the other instructors see your name.</p>
          )}
          <div className="acts">
            <ActionForm action={accept} fields={{ inviteId: id }}>
              <SubmitButton primary waiting="Joining the class" hidden={`: ${className}`}>
                Accept
              </SubmitButton>
            </ActionForm>
            <ActionForm action={decline} fields={{ inviteId: id }}>
              <SubmitButton waiting="Declining" hidden={`: ${className}`}>
                Decline
              </SubmitButton>
            </ActionForm>
          </div>
        </article>
      ))}
    </section>
  )
}
