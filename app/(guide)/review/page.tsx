import '@/components/review/review.css'
import type { Metadata } from 'next'
import { Review } from '@/components/review/review'
import { SiteFrame } from '@/components/ui/site-frame'

export const dynamic = 'force-static'
export const metadata: Metadata = { title: 'Review', alternates: { canonical: '/review/' } }

/** The same for everyone; what is due is known to the browser alone. */
export default function ReviewPage() {
  return (
    <SiteFrame section="review">
      <main id="main" className="page narrow">
        <h1>Review</h1>
        <p className="lede">Questions that you missed, or were not sure of, come back when they are about to be forgotten.</p>
        <noscript>
          <p className="error">What is due is kept by JavaScript in this browser, which is switched off.</p>
        </noscript>
        <p className="error" data-refused="" hidden suppressHydrationWarning>
          Your browser refuses to store anything for this guide, so what you review will not be kept after this visit.
        </p>
        <Review />
      </main>
    </SiteFrame>
  )
}
