/** Where a page stands. Levels without a page of their own are words. */
export function Breadcrumbs({ crumbs, title }: { crumbs: string[]; title: string }) {
  return (
    <nav className="crumbs" aria-label="Breadcrumb">
      <ol>
        <li>
          <a href="/">Home</a>
        </li>
        {crumbs.map((crumb) => (
          <li key={crumb}>{crumb}</li>
        ))}
        <li aria-current="page">{title}</li>
      </ol>
    </nav>
  )
}
