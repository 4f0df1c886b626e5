/** Leads through the pages of a long list with what else stands in the address kept. */
export function SimplePages(props: { path: string; query: Record<string, string>; page: number; pages: number; of: string }) {
  const { path, query, page, pages, of } = props
  if (pages < 2) return null
  const to = (target: number) => `${path}?${new URLSearchParams({ ...query, page: String(target) })}`
  return (
    <nav className="pages" aria-label={`Pages of ${of}`}>
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
