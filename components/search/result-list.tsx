import type { Hit } from '@/domain/search/types'

type Props = { hits: Hit[]; activeIndex: number; onPoint: (index: number) => void; onFollow: () => void }

export const toOptionId = (index: number) => `find-option-${index}`

/** The options of the search field. They are links, so that they can be opened in another tab too. */
export function ResultList({ hits, activeIndex, onPoint, onFollow }: Props) {
  return (
    <div id="find-results" role="listbox" aria-label="Results" hidden={hits.length === 0}>
      {hits.map((hit, index) => (
        <a
          key={hit.href}
          id={toOptionId(index)}
          role="option"
          aria-selected={index === activeIndex}
          tabIndex={-1}
          href={hit.href}
          onPointerMove={() => onPoint(index)}
          onClick={(event) => {
            if (!event.ctrlKey && !event.metaKey && !event.shiftKey) onFollow()
          }}
        >
          <span className="find-title">
            {hit.title}
            {hit.heading && <span> › {hit.heading}</span>}
          </span>
          <small>{hit.module}</small>
          <span className={hit.excerpt[0]?.text.startsWith('$ ') ? 'find-excerpt find-command' : 'find-excerpt'}>
            {hit.excerpt.map((piece, at) => {
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no other name than their place
              return piece.marked ? <mark key={at}>{piece.text}</mark> : piece.text
            })}
          </span>
        </a>
      ))}
    </div>
  )
}
