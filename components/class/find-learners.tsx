type Props = { groups: string[]; query: { group: string; search: string } }

/** The fields by which learners of a class are found, for a form that asks by its address. */
export function FindLearners({ groups, query }: Props) {
  return (
    <>
      {groups.length > 0 && (
        <label>
          <span>Group</span>
          <select className="text" name="group" defaultValue={query.group}>
            <option value="">All groups</option>
            {groups.map((group) => (
              <option key={group}>{group}</option>
            ))}
          </select>
        </label>
      )}
      <label>
        <span>Find a learner</span>
        <input className="text" type="search" name="search" defaultValue={query.search} maxLength={100} autoComplete="off" />
      </label>
    </>
  )
}
