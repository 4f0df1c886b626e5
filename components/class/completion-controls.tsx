import type { CompletionQuery } from '@/domain/classes/schema'
import { FindLearners } from './find-learners'

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
      <FindLearners groups={groups} query={query} />
      <button className="btn" type="submit">
        Apply
      </button>
    </form>
  )
}
