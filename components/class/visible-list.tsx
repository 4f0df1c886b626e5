import { VISIBLE_BESIDES } from '@/domain/classes/rules/visible-besides'
import { VISIBLE_COLUMNS } from '@/domain/classes/rules/visible-columns'

/** What instructors see of a learner, from the lists that their pages are held to. */
export function VisibleList() {
  return (
    <>
      <p>This and nothing else, from the day you join until you leave. What you did before joining is included.</p>
      <dl className="visible">
        {[...VISIBLE_COLUMNS, ...VISIBLE_BESIDES].map(({ key, heading, explanation }) => (
          <div key={key}>
            <dt>{key === 'name' ? 'Name' : heading}</dt>
            <dd>{explanation}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
