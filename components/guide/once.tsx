'use client'

import { cloneElement, type ReactElement, useState } from 'react'

/** What renders an element, by its id, on the server only. */
const onServer = globalThis as typeof globalThis & { longshoreOnce?: Map<string, () => ReactElement | null> }

type Kept = { tag: 'div'; html: string }

/**
 * An element that is in the document once. As a prop or as part of the tree it would stand a second time in the data that
 * Next appends to each page, up to three fifths of its weight; so the server hands it over beside the props (`once`), and
 * the browser takes it from the document. Pages that use it are reached by loading them, never by a client-side transition.
 */
export function Once({ id }: { id: string }) {
  const [kept] = useState(() => (typeof window === 'undefined' ? null : readKept(id)))
  if (typeof window === 'undefined') {
    const element = onServer.longshoreOnce?.get(id)?.()
    return element ? cloneElement(element as ReactElement<{ 'data-once': string }>, { 'data-once': id }) : null
  }
  if (!kept) return null
  // Rendered by our own components or compiled from our own MDX; its attributes stay as they came.
  return <kept.tag data-once={id} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: kept.html }} />
}

function readKept(id: string): Kept | null {
  const element = document.querySelector(`[data-once="${id}"]`)
  return element && { tag: element.localName as 'div', html: element.innerHTML }
}
