import type { CompletionQuery } from '@/domain/classes/schema'

const FILTERS: Record<CompletionQuery['filter'], string> = {
  all: 'All learners',
  behind: 'Behind: something overdue',
  'at-risk': 'At risk',
  finished: 'Finished',
  'not-started': 'Not started',
  quiet: 'Quiet for 7 days',
}
const SORTS: Record<CompletionQuery['sort'], string> = {
  name: 'Name',
  done: 'Most lessons done',
  'least-done': 'Fewest lessons done',
  'last-active': 'Last active',
  silent: 'Silent for longest',
}

/** Filter, order and search live in the address: they work without JavaScript and can be sent to a colleague. */
export function CompletionControls({ query, groups }: { query: CompletionQuery; groups: string[] }) {
  return (
    <form className="controls" method="get">
      <label>
        <span>Show</span>
        <select className="text" name="filter" defaultValue={query.filter}>
          {Object.entries(FILTERS).map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>Sort by</span>
        <select className="text" name="sort" defaultValue={query.sort}>
          {Object.entries(SORTS).map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      </label>
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
      <button className="btn" type="submit">
        Apply
      </button>
    </form>
  )
}
