import { HeadRow } from '@/components/ui/head-row'
import type { Person } from '@/domain/classes/people/types'
import { toLongDay, toShortDay } from '@/domain/classes/rules/class-days'

const ROLE_WORDS: Record<Person['role'], string> = { teacher: 'Teacher', assistant: 'Assistant', learner: 'Learner' }

export function PeopleTable({ classId, people, ownId, search }: { classId: string; people: Person[]; ownId: string; search: string }) {
  if (people.length === 0) {
    return (
      <p>
        Nobody matches "{search}". <a href={`/classes/${classId}/people`}>Show everybody</a>
      </p>
    )
  }
  return (
    <table className="roster">
      <HeadRow headings={['Name', 'Role', 'Group', 'Joined']} />
      <tbody>
        {people.map(({ userId, name, role, group, joinedDay }) => (
          <tr key={userId}>
            <th scope="row">
              <a href={`/classes/${classId}/people/${userId}`}>{name}</a>
              {userId === ownId && ' (you)'}
            </th>
            <td data-heading="Role">{ROLE_WORDS[role]}</td>
            <td data-heading="Group" className={group ? undefined : 'nothing'}>
              {group ?? '-'}
            </td>
            <td data-heading="Joined">
              <time dateTime={joinedDay} title={toLongDay(joinedDay)}>
                {toShortDay(joinedDay)}
              </time>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
