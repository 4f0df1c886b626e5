'use client'

import { useEffect } from 'react'

/** What a page shows when it could not be made. The server's log has the details under the digest. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  useEffect(() => {
    document.title = 'Something went wrong | Longshore'
  }, [])
  return (
    <main id="main" className="page narrow">
      <h1>Something went wrong</h1>
      <p>
        This page could not be made just now. What was saved stays saved; what you typed here and did not send is gone. Try again; if it
        stays, tell whoever runs this guide
        {error.digest ? ` the number ${error.digest}` : ''}.
      </p>
      <p>
        <button className="btn primary" type="button" onClick={reset}>
          Try again
        </button>{' '}
        <a className="btn" href="/">
          Back to the guide
        </a>
      </p>
    </main>
  )
}
