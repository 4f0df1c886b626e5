'use client'

import { useState } from 'react'

/** HTML by page id, on the server only. */
const onServer = globalThis as typeof globalThis & { longshoreProse?: Map<string, string> }

/**
 * Prose that is in the document once. Passed as a prop it would stand a second time in the data that Next appends
 * to each page, two fifths of its weight; so the server hands it over beside the props, and the browser takes it
 * from the document. Pages that use it are reached by loading them, never by a client-side transition.
 */
export function Prose({ id }: { id: string }) {
  const [html] = useState(
    () => (typeof window === 'undefined' ? onServer.longshoreProse?.get(id) : document.getElementById(`prose-${id}`)?.innerHTML) ?? '',
  )
  // Compiled from our own MDX when the content was built.
  return <div id={`prose-${id}`} className="prose" suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />
}
