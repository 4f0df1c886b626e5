import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { ResultList, toOptionId } from './result-list'
import { type Found, useSearch } from './use-search'

type Props = { query: string; onQuery: (query: string) => void; onClose: () => void; onAsk: () => void }

/** A field with its results: ARIA's combobox with a listbox. Keys choose, Enter opens; the focus stays in the field. */
export function SearchPanel({ query, onQuery, onClose, onAsk }: Props) {
  const found = useSearch(query)
  const [chosen, setChosen] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  const hits = query.trim() ? found.hits : []
  const active = Math.min(chosen, hits.length - 1)

  useEffect(() => field.current?.focus(), [])
  useEffect(() => {
    if (active >= 0) document.getElementById(toOptionId(active))?.scrollIntoView({ block: 'nearest' })
  }, [active])

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && hits.length > 0) {
      event.preventDefault()
      setChosen((active + step + hits.length) % hits.length)
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      document.getElementById(toOptionId(active))?.click()
    }
  }

  return (
    <>
      <div className="find-head">
        <input
          ref={field}
          className="text"
          type="text"
          role="combobox"
          aria-label="Search the guide"
          aria-expanded={hits.length > 0}
          aria-controls="find-results"
          aria-activedescendant={active >= 0 ? toOptionId(active) : undefined}
          aria-autocomplete="list"
          placeholder="Words, a command, a flag, an error"
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          maxLength={300}
          value={query}
          onChange={(event) => {
            onQuery(event.target.value)
            setChosen(0)
          }}
          onKeyDown={onKeyDown}
        />
        <button className="btn quiet" type="button" onClick={onClose}>
          Close
        </button>
      </div>
      <p className="find-says" role="status">
        {toSentence(query, found)}
      </p>
      <ResultList hits={hits} activeIndex={active} onPoint={setChosen} onFollow={onClose} />
      <div className="find-foot">
        <button className="btn" type="button" onClick={onAsk}>
          Ask the guide
        </button>
        <a href="/search/">All pages</a>
        <span className="find-keys">
          <kbd>↑</kbd> <kbd>↓</kbd> choose, <kbd>Enter</kbd> opens, <kbd>Esc</kbd> closes
        </span>
      </div>
    </>
  )
}

/** What the results are, for those who see them and for those who hear them. */
function toSentence(query: string, { query: asked, hits, corrections, failed }: Found): string {
  if (!query.trim()) return ''
  if (failed) return 'The search could not be loaded. Check the connection and type again, or look through all pages.'
  if (asked === '') return 'Searching.'
  const words = corrections.map(({ from, to }) => (to ? `No page has “${from}”; searched for “${to}”.` : `No page has “${from}”.`))
  if (hits.length === 0) return ['Nothing found.', ...words, 'Try other words, or look through all pages.'].join(' ')
  return [hits.length === 1 ? '1 result.' : `${hits.length} results.`, ...words].join(' ')
}
