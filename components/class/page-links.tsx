/** Leads through the pages of a long list with the rest of the address kept. `name`: the page's own name in the address. */
export function PageLinks(props: {
  path: string
  query: Record<string, string | number>
  page: number
  pages: number
  label?: string
  name?: string
}) {
  const { path, query, page, pages, label = 'Pages of learners', name = 'page' } = props
  if (pages < 2) return null
  const kept = Object.entries(query).map(([key, value]): [string, string] => [key, String(value)])
  const to = (target: number) => `${path}?${new URLSearchParams([...kept.filter(([key]) => key !== name), [name, String(target)]])}`
  return (
    <nav className="pages" aria-label={label}>
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
