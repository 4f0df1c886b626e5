/** Addresses that the actions of one page lead to. */
export type SiteLinks = {
  url: string
  home: string
  /** Path of the Markdown twin. */
  markdown: string
  /** Assistants, opened with a question about the page's Markdown. */
  assistants: { name: string; href: string }[]
  edit: string | null
  request: string | null
}

/** What a reader can do with a page besides reading it. The links need no script; the buttons show where there is one. */
export function PageActions({ links }: { links: SiteLinks }) {
  return (
    <div className="page-actions">
      <button className="btn quiet" type="button" data-act="copy-page" data-page={links.markdown} aria-live="polite">
        Copy as Markdown
      </button>
      <button className="btn quiet" type="button" data-act="ask" aria-haspopup="dialog">
        Ask the guide
      </button>
      <details className="menu">
        <summary className="btn quiet">More</summary>
        <ul>
          <li>
            <a href={links.markdown}>Open as Markdown</a>
          </li>
          {links.assistants.map(({ name, href }) => (
            <li key={name}>
              <a href={href} rel="noreferrer" target="_blank">
                Open in {name}
                <span className="sr"> (new tab)</span>
              </a>
            </li>
          ))}
          {links.edit && (
            <li>
              <a href={links.edit}>Edit this page</a>
            </li>
          )}
          {links.request && (
            <li>
              <a href={links.request}>Request changes</a>
            </li>
          )}
        </ul>
      </details>
    </div>
  )
}
