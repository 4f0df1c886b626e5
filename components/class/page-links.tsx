import type { CompletionQuery } from '@/domain/classes/schema'

/** Leads through the pages of a long class with filter, order and search kept. */
export function PageLinks({ path, query, page, pages }: { path: string; query: CompletionQuery; page: number; pages: number }) {
  if (pages < 2) return null
  const { filter, sort, search, group } = query
  const to = (target: number) => `${path}?${new URLSearchParams({ filter, sort, search, group, page: String(target) })}`
  return (
    <nav className="pages" aria-label="Pages of learners">
      {page > 1 && (
        <a className="btn" href={to(page - 1)}>
          Previous page
        </a>
      )}
      <span>
        Page {page} of {pages}
      </span>
      {page < pages && (
        <a className="btn" href={to(page + 1)}>
          Next page
        </a>
      )}
    </nav>
  )
}
