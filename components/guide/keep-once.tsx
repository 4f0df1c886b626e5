import 'server-only'
import type { ReactElement } from 'react'
import { Once } from './once'

const onServer = globalThis as typeof globalThis & { longshoreOnce?: Map<string, () => ReactElement | null> }

/**
 * What `render` returns, in the document and not again in the page's data (see `Once`). Its outermost element is a plain
 * one, and nothing in it is a client component. `id` is its own over the whole guide.
 */
export function keepOnce(id: string, render: () => ReactElement | null): ReactElement {
  onServer.longshoreOnce ??= new Map()
  onServer.longshoreOnce.set(id, render)
  return <Once id={id} />
}
