import type { Metadata } from 'next'
import { SiteFrame } from '@/components/ui/site-frame'
import { getPage } from '@/domain/catalog/get-page'
import { listModules } from '@/domain/catalog/list-modules'

export const dynamic = 'force-static'
export const metadata: Metadata = { title: 'Search and all pages', alternates: { canonical: '/search/' } }

/** Where the button of the search leads without JavaScript: everything that there is, with its headings. */
export default function SearchPage() {
  return (
    <SiteFrame section="guide">
      <main id="main" className="page">
        <h1>All pages</h1>
        <p className="lede without-script">
          The search works in your browser and needs JavaScript. Without it, use this list and your browser's own search in it.
        </p>
        <p className="with-script">
          <button className="btn primary" type="button" data-act="search">
            Search the guide
          </button>
        </p>
        {listModules().map((module) => (
          <section key={module.id} aria-labelledby={`all-${module.id}`}>
            <h2 id={`all-${module.id}`}>{module.title}</h2>
            <ul>
              {module.entries.map(({ id, path, title }) => (
                <li key={id}>
                  <a href={path}>{title}</a>
                  <ul>
                    {(getPage(path)?.headings ?? []).map(({ slug, text }) => (
                      <li key={slug}>
                        <a href={`${path}#${slug}`}>{text}</a>
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <section aria-labelledby="all-words">
          <h2 id="all-words">Words</h2>
          <ul>
            <li>
              <a href="/glossary/">Glossary</a>
            </li>
          </ul>
        </section>
      </main>
    </SiteFrame>
  )
}
