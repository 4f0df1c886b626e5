import type { Outline } from '@/domain/catalog/rules/outline'

/** One slot a lesson, one row a module. */
export function BayPlan({ outline, nextId }: { outline: Outline; nextId: string | undefined }) {
  return (
    <section className="panel" aria-labelledby="bay-plan">
      <h2 id="bay-plan">Bay plan</h2>
      <table className="bay">
        <thead className="sr">
          <tr>
            <th scope="col">Module</th>
            <th scope="col">Lessons</th>
          </tr>
        </thead>
        <tbody>
          {outline.modules.map((module) => (
            <tr key={module.id}>
              <th scope="row">{module.title}</th>
              <td>
                <ul className="slots">
                  {module.lessons.map((lesson, index) => (
                    <li key={lesson.id}>
                      <a
                        className="slot"
                        href={lesson.path}
                        title={lesson.title}
                        data-lesson={lesson.id}
                        data-state={lesson.id === nextId ? 'next' : 'todo'}
                        suppressHydrationWarning
                      >
                        <span aria-hidden="true">{index + 1}</span>
                        <span className="sr">
                          {lesson.title}
                          <span data-word="" suppressHydrationWarning>
                            {lesson.id === nextId ? ' (next up)' : ''}
                          </span>
                        </span>
                      </a>
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="count">Filled: done. Outlined: next up.</p>
    </section>
  )
}
