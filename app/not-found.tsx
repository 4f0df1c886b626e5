import type { Metadata } from 'next'
import { SiteFrame } from '@/components/ui/site-frame'

export const metadata: Metadata = { title: 'Page not found' }

/** Short, because Next sends it along with every page. */
export default function NotFound() {
  return (
    <SiteFrame section="guide">
      <main id="main" className="page">
        <h1>Page not found</h1>
        <p className="lede">There is nothing at this address, or it is not yours to see. Nothing that you did is lost.</p>
        <p>
          <a href="/">The guide from its start</a>, or <a href="/search/">all pages with their headings</a>.
        </p>
        <section aria-labelledby="suggestions" data-suggest="" hidden suppressHydrationWarning>
          <h2 id="suggestions">Did you mean</h2>
          <ul suppressHydrationWarning />
        </section>
      </main>
    </SiteFrame>
  )
}
