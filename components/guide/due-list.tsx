import './due-list.css'
import { StateMark } from '@/components/class/state-mark'
import { STATE_WORDS } from '@/domain/classes/assignments/rules/assignment-state'

/**
 * What is due in the reader's classes, painted in the browser: the page is the same for everybody, and for whom nothing is due the
 * list is not there. A row of each kind waits to be copied; before the list, so that it is there when the list is painted.
 */
export function DueList() {
  return (
    <section className="due-list" aria-labelledby="due-in-classes" data-assigned="" hidden suppressHydrationWarning>
      <h2 id="due-in-classes">Due in your classes</h2>
      <ul hidden>
        {(['overdue', 'in-progress', 'not-started'] as const).map((kind) => (
          <li key={kind} data-kind={kind}>
            <StateMark kind={kind} text={STATE_WORDS[kind]} /> <a href="/classes">An assignment</a> <time>later</time>
          </li>
        ))}
      </ul>
      <ul data-assigned-list="" suppressHydrationWarning dangerouslySetInnerHTML={{ __html: '' }} />
      <p>
        <a href="/classes">All assignments</a>
      </p>
    </section>
  )
}
