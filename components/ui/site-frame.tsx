import type { ReactNode } from 'react'

export type Section = 'guide' | 'progress' | 'review' | 'classes' | 'account'

const LINKS = [
  { section: 'guide', href: '/', text: 'Guide' },
  { section: 'progress', href: '/progress/', text: 'My progress' },
  { section: 'review', href: '/review/', text: 'Review' },
  { section: 'classes', href: '/classes', text: 'Classes' },
] as const

/** How many questions are due, painted in the browser. */
function DueBadge() {
  return (
    <span className="due" data-due="" hidden suppressHydrationWarning>
      {' '}
      <b data-due-count="" suppressHydrationWarning>
        0
      </b>
      <span className="sr"> due</span>
    </span>
  )
}

/** Header, what is between, and footer of every page. Who is signed in is painted in the browser, so the page stays the same for all. */
export function SiteFrame({ section, children }: { section: Section; children: ReactNode }) {
  return (
    <>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <header className="bar">
        <a className="brand" href="/">
          <span className="mark" />
          Longshore
        </a>
        <nav aria-label="Main">
          {LINKS.map((link) => (
            <a key={link.href} href={link.href} aria-current={link.section === section ? 'true' : undefined}>
              {link.text}
              {link.section === 'review' && <DueBadge />}
            </a>
          ))}
          <a className="search" href="/search/" data-act="search" aria-haspopup="dialog" aria-keyshortcuts="/">
            Search
          </a>
        </nav>
        <div className="me" data-reader="out" suppressHydrationWarning>
          <button className="theme" type="button" data-act="theme" data-theme-label="" suppressHydrationWarning>
            Theme: system
          </button>
          <a href="/sign-in" data-out="" suppressHydrationWarning>
            Sign in
          </a>
          <a href="/settings" data-in="" hidden suppressHydrationWarning>
            <span className="avatar" data-initial="" suppressHydrationWarning>
              {''}
            </span>
          </a>
        </div>
      </header>
      {children}
      <footer className="foot">
        <span>Longshore, a guide to containers that remembers where you are.</span>
        <a href="/offline/">Keep for offline</a>
        <a href="/glossary/">Glossary</a>
        <a href="/privacy/">What is kept and who sees it</a>
        <a href="/longshore.epub">Download as EPUB</a>
        <a href="/print/">Print the guide</a>
      </footer>
    </>
  )
}
