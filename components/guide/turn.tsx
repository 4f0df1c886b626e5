import type { Entry } from '@/domain/catalog/types'

/** Previous and next page of the guide. */
export function Turn({ previous, next }: { previous: Entry | undefined; next: Entry | undefined }) {
  return (
    <nav className="turn" aria-label="Previous and next page">
      {previous && (
        <a href={previous.path} rel="prev">
          <small>Previous</small>
          {previous.title}
        </a>
      )}
      {next && (
        <a href={next.path} rel="next">
          <small>Next</small>
          {next.title}
        </a>
      )}
    </nav>
  )
}
