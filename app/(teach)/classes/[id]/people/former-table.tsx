import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { HeadRow } from '@/components/ui/head-row'
import type { FormerPerson } from '@/domain/classes/people/types'
import { toLongDay, toShortDay } from '@/domain/classes/rules/class-days'
import { inviteFormer } from './actions'

type Props = { classId: string; people: FormerPerson[]; mayInvite: boolean; pseudonyms: boolean }

/** Who left or was removed. A learner by a pseudonym is invited by their address only, which an invitation shows. */
export function FormerTable({ classId, people, mayInvite, pseudonyms }: Props) {
  return (
    <table className="roster" aria-label="Former">
      <HeadRow headings={['Name', 'Was', 'Until', 'How', ...(mayInvite ? ['Invite'] : [])]} />
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
