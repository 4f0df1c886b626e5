import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import type { FormerPerson } from '@/domain/classes/people/types'
import { toLongDay, toShortDay } from '@/domain/classes/rules/class-days'
import { inviteFormer } from './actions'

type Props = { classId: string; people: FormerPerson[]; mayInvite: boolean; pseudonyms: boolean }

/** Who left or was removed. A learner by a pseudonym is invited by their address only, which an invitation shows. */
export function FormerTable({ classId, people, mayInvite, pseudonyms }: Props) {
  return (
    <table className="roster" aria-label="Former">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Was</th>
          <th scope="col">Until</th>
          <th scope="col">How</th>
          {mayInvite && <th scope="col">Invite</th>}
        </tr>
      </thead>
      <tbody>
        {people.map(({ userId, name, role, leftDay, removed, removedBy, invited }) => (
          <tr key={userId}>
            <th scope="row">{name}</th>
            <td data-heading="Was">{role}</td>
            <td data-heading="Until">
              <time dateTime={leftDay} title={toLongDay(leftDay)}>
                {toShortDay(leftDay)}
              </time>
            </td>
            <td data-heading="How">{!removed ? 'left' : removedBy ? `removed by ${removedBy}` : 'removed'}</td>
            {mayInvite && (
              <td>
                {pseudonyms && role === 'learner' ? (
                  'by their address'
                ) : invited ? (
                  <span className="pill">Invited</span>
                ) : (
                  <ActionForm action={inviteFormer} fields={{ classId, memberId: userId }}>
                    <SubmitButton waiting="Inviting" hidden={`: ${name}, as ${role}`}>
                      Invite again
                    </SubmitButton>
                  </ActionForm>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
