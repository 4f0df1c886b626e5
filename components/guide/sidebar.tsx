import type { Module } from '@/domain/catalog/types'
import { toNearModules } from './near-modules'

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
                  {entry.kind === 'lesson' ? (
                    <a
                      href={entry.path}
                      aria-current={entry.id === currentId ? 'page' : undefined}
                      data-lesson={entry.id}
                      data-state={entry.id === nextId ? 'next' : 'todo'}
                      suppressHydrationWarning
                    >
                      <span className="tick" />
                      <span>
                        {entry.title}
                        <span className="sr" data-word="" suppressHydrationWarning>
                          {entry.id === nextId ? ' (next up)' : ''}
                        </span>
                      </span>
                    </a>
                  ) : (
                    <a href={entry.path} aria-current={entry.id === currentId ? 'page' : undefined}>
                      <span className="tick none" />
                      {entry.title}
                    </a>
                  )}
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
