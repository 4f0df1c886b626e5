'use client'

import './offline.css'
import { useEffect, useState } from 'react'
import { askWorker, dropWorker, type Kept } from './worker'

type Module = { id: string; title: string; pageCount: number }
/** Of /offline.json, which is written after the pages are. Sizes are those on the device. */
type Sizes = { shared: number; modules: Record<string, number> }
type List = { shared: { bytes: number }; modules: { id: string; bytes: number }[] }

const FAILED = 'The guide could not be reached, or this browser has no room.'

/** The modules, each with its size, "Keep for offline" or "Remove". */
export function KeepModules({ modules }: { modules: Module[] }) {
  const [sizes, setSizes] = useState<Sizes | null>(null)
  const [kept, setKept] = useState<Kept[]>([])
  const [busyId, setBusyId] = useState('')
  const [says, setSays] = useState('')
  const [isAble, setAble] = useState(true)

  useEffect(() => {
    // Browsers offer it on https and on localhost, and some not in private windows.
    if (!('serviceWorker' in navigator)) return setAble(false)
    readSizes().then(setSizes, () => setSays('The sizes could not be read. What is kept is listed all the same.'))
    askWorker('list').then(setKept, () => setSays('What is kept could not be read. Load this page again.'))
  }, [])

  async function change(act: 'keep' | 'remove', { id, title }: Module) {
    setBusyId(id)
    setSays(act === 'keep' ? `Keeping “${title}”.` : '')
    try {
      const now = await askWorker(act, id)
      if (now.length === 0) await dropWorker()
      setKept(now)
      setSays(act === 'keep' ? `“${title}” is kept on this device.` : `“${title}” was removed from this device.`)
    } catch {
      setSays(`“${title}” was not ${act === 'keep' ? `kept. ${FAILED} What was kept before still is` : 'removed'}. Try again.`)
    }
    setBusyId('')
  }

  if (!isAble) return <p className="error">This browser keeps no pages here. It does on https, outside private windows.</p>
  return (
    <div className="with-script">
      <p role="status">{says}</p>
      <ul className="keep-list">
        {modules.map((module) => {
          const copy = kept.find(({ id }) => id === module.id)
          return (
            <li key={module.id}>
              <div>
                <strong id={`keep-${module.id}`}>{module.title}</strong>
                <p className="count">{toDetail(module, sizes, copy)}</p>
              </div>
              <button
                className="btn"
                type="button"
                aria-describedby={`keep-${module.id}`}
                aria-disabled={busyId !== ''}
                onClick={() => busyId === '' && change(copy ? 'remove' : 'keep', module)}
              >
                {copy ? 'Remove' : 'Keep for offline'}
              </button>
            </li>
          )
        })}
      </ul>
      {sizes && <p className="count">The first module brings {toSize(sizes.shared)} that all of them use, the search among it.</p>}
    </div>
  )
}

function toDetail({ id, pageCount }: Module, sizes: Sizes | null, copy: Kept | undefined): string {
  const bytes = sizes?.modules[id]
  const parts = [pageCount === 1 ? '1 page' : `${pageCount} pages`, ...(bytes === undefined ? [] : [toSize(bytes)])]
  if (!copy) return parts.join(', ')
  const day = new Date(copy.at).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
  return `${parts.join(', ')}. Kept on ${day}`
}

const toSize = (bytes: number) => (bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`)

async function readSizes(): Promise<Sizes> {
  const response = await fetch('/offline.json')
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`)
  const list = (await response.json()) as List
  return { shared: list.shared.bytes, modules: Object.fromEntries(list.modules.map(({ id, bytes }) => [id, bytes])) }
}
