'use client'

import { useState } from 'react'

/** Copies the whole address of a path of this site. */
export function CopyLink({ path }: { path: string }) {
  const [said, setSaid] = useState('')
  async function copy() {
    const address = new URL(path, location.href).href
    try {
      await navigator.clipboard.writeText(address)
      setSaid('Link copied.')
    } catch {
      // Browsers give the clipboard to secure pages only.
      setSaid(`Your browser does not let this page copy. The link is ${address}`)
    }
  }
  return (
    <>
      <button className="btn" type="button" onClick={copy}>
        Copy link
      </button>
      <span role="status">{said}</span>
    </>
  )
}
