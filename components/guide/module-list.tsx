import type { Module } from '@/domain/catalog/types'
import { PageLink } from './page-link'

/** The whole guide by module, each page with its state. */
export function ModuleList({ modules, nextId }: { modules: Module[]; nextId: string | undefined }) {
  return modules.map((module) => {
    const lessons = module.entries.filter((entry) => entry.kind === 'lesson').length
    return (
      <section key={module.id} aria-labelledby={`module-${module.id}`}>
        <h2 id={`module-${module.id}`}>{module.title}</h2>
        {lessons > 0 && (
          <p className="count" data-count={module.id} suppressHydrationWarning>
            {`0 of ${lessons} done`}
          </p>
        )}
        <ul className="pages">
          {module.entries.map((entry) => (
            <li key={entry.id}>
              <PageLink entry={entry} isNext={entry.id === nextId} />
              <p>{entry.card}</p>
            </li>
          ))}
        </ul>
      </section>
    )
  })
}
