import type { ReactNode } from 'react'
import type { TaughtClass } from '@/domain/classes/types'

export type ClassSection = 'completion' | 'tomorrow' | 'assignments' | 'people' | 'settings'

const SECTIONS: { section: ClassSection; path: string; text: string }[] = [
  { section: 'completion', path: '', text: 'Completion' },
  { section: 'tomorrow', path: '/tomorrow', text: 'What to teach tomorrow' },
  { section: 'assignments', path: '/assignments', text: 'Assignments' },
  { section: 'people', path: '/people', text: 'People' },
  { section: 'settings', path: '/settings', text: 'Settings' },
]

/** What every page of a class begins with: the way back, its name, and the way to its other pages. */
export function ClassFrame(props: {
  taught: Pick<TaughtClass, 'id' | 'name' | 'archivedAt' | 'pseudonyms'>
  section: ClassSection
  /** Of a page below the section; its heading and the last of the crumbs. */
  title?: string
  /** What just happened, said once. */
  notice?: string | undefined
  children: ReactNode
}) {
  const { taught, section, title, notice, children } = props
  const home = `/classes/${taught.id}`
  return (
    <main id="main" className="page">
      <nav className="crumbs" aria-label="Breadcrumb">
        <ol>
          <li>
            <a href="/classes">Classes</a>
          </li>
          {title ? (
            <li>
              <a href={home}>{taught.name}</a>
            </li>
          ) : (
            <li aria-current="page">{taught.name}</li>
          )}
          {title && <li aria-current="page">{title}</li>}
        </ol>
      </nav>
      <h1>{title ?? taught.name}</h1>
      <nav className="class-nav" aria-label={`Pages of ${taught.name}`}>
        {SECTIONS.map(({ section: one, path, text }) => (
          <a key={one} href={`${home}${path}`} aria-current={one === section ? 'true' : undefined}>
            {text}
          </a>
        ))}
      </nav>
      {taught.archivedAt && (
        <p className="note">This class is archived: nothing in it changes, and all of it stays readable. Bring it back under "Settings".</p>
      )}
      {notice && (
        <p className="note" role="status">
          {notice}
        </p>
      )}
      {children}
    </main>
  )
}
