import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { HeadRow } from '@/components/ui/head-row'
import type { OpenInvite } from '@/domain/classes/roster/types'
import { toShortDay } from '@/domain/classes/rules/class-days'
import { withdraw } from './actions'

export function InviteTable({ classId, invites, readOnly }: { classId: string; invites: OpenInvite[]; readOnly: boolean }) {
  return (
    <table className="roster" aria-label="Invitations">
      <HeadRow headings={['Address', 'Name', 'Role', 'Group', 'Invited', ...(readOnly ? [] : ['Withdraw'])]} />
      <tbody>
        {invites.map(({ id, email, name, role, group, invitedDay, declined }) => (
          <tr key={id}>
            <th scope="row">
              {email} {declined && <span className="pill warn">Declined</span>}
            </th>
            <td data-heading="Name" className={name ? undefined : 'nothing'}>
              {name ?? '-'}
            </td>
            <td data-heading="Role">{role}</td>
            <td data-heading="Group" className={group ? undefined : 'nothing'}>
              {group ?? '-'}
            </td>
            <td data-heading="Invited">{toShortDay(invitedDay)}</td>
            {!readOnly && (
              <td>
                <ActionForm action={withdraw} fields={{ classId, inviteId: id }}>
                  <SubmitButton waiting="Withdrawing" hidden={` the invitation of ${email}`}>
                    Withdraw
                  </SubmitButton>
                </ActionForm>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
