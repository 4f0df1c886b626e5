import type { Group } from '@/domain/classes/people/types'

/** What a field with `list="groups"` offers. */
export function GroupNames({ groups }: { groups: Group[] }) {
  return (
    <datalist id="groups">
      {groups.map(({ name }) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  )
}
