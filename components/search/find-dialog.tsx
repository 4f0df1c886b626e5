import { useEffect, useRef, useState } from 'react'
import { AskPanel } from './ask-panel'
import { SearchPanel } from './search-panel'

export type Mode = 'search' | 'ask'

/** The dialog of the search and of "Ask the guide". It begins empty each time and keeps nothing. */
export function FindDialog({ firstMode, onClosed }: { firstMode: Mode; onClosed: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [mode, setMode] = useState(firstMode)
  const [query, setQuery] = useState('')
  const close = () => dialog.current?.close()

  useEffect(() => {
    const element = dialog.current
    if (!element) return
    if (!element.open) element.showModal()
    // Beside the dialog is its backdrop.
    const onPress = (event: PointerEvent) => {
      if (event.target === element) element.close()
    }
    element.addEventListener('pointerdown', onPress)
    return () => element.removeEventListener('pointerdown', onPress)
  }, [])

  return (
    <dialog ref={dialog} className="find" aria-label={mode === 'search' ? 'Search' : 'Ask the guide'} onClose={onClosed}>
      <div className="find-body">
        {mode === 'search' ? (
          <SearchPanel query={query} onQuery={setQuery} onClose={close} onAsk={() => setMode('ask')} />
        ) : (
          <AskPanel question={query} onQuestion={setQuery} onClose={close} onSearch={() => setMode('search')} />
        )}
      </div>
    </dialog>
  )
}
