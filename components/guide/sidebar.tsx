import type { Module } from '@/domain/catalog/types'
import { toNearModules } from './near-modules'
import { PageLink } from './page-link'

/** The curriculum around a page, with ticks and counts. Below 1000 px it is a popover, which needs no script. */
export function Sidebar({ modules, currentId, nextId }: { modules: Module[]; currentId?: string; nextId: string | undefined }) {
  const near = toNearModules(modules, currentId)
  return (
    <nav id="curriculum" className="side" popover="auto" aria-label="Curriculum">
      {near.map((module) => {
        const lessons = module.entries.filter((entry) => entry.kind === 'lesson').length
        return (
          <div key={module.id}>
            <h2>
              {module.title}
              {lessons > 0 && (
                <span>
                  <span data-count={module.id} data-short="" suppressHydrationWarning>
                    {`0/${lessons}`}
                  </span>
                  <span className="sr"> lessons done</span>
                </span>
              )}
            </h2>
            <ul>
              {module.entries.map((entry) => (
                <li key={entry.id}>
                  <PageLink entry={entry} isNext={entry.id === nextId} isCurrent={entry.id === currentId} />
                </li>
              ))}
            </ul>
          </div>
        )
      })}
      {near.length < modules.length && (
        <p>
          <a href="/search/">All {modules.length} modules</a>
        </p>
      )}
    </nav>
  )
}
