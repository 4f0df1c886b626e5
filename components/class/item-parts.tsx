import type { CSSProperties } from 'react'
import type { AnalyzedItem, CountedPart } from '@/domain/classes/insight/types'
import { HeadRow } from '../ui/head-row'
import { BuiltHtml } from './built-html'
import { ScrollTable } from './scroll-table'

const THIRDS = ['bottom', 'middle', 'top'] as const
const THIRD_WORDS = { bottom: 'Bottom third', middle: 'Middle third', top: 'Top third' }

/** How often each answer to a question was given first; by thirds where there are enough. */
export function ItemParts({ item, label }: { item: AnalyzedItem; label: string }) {
  const { parts, n } = item
  const byThirds = parts.some(({ thirds }) => thirds !== null)
  return (
    <ScrollTable label={`Answers to ${label}`}>
      <HeadRow
        headings={[
          'Answer',
          'Verdict',
          { number: 'Given first' },
          ...(byThirds ? THIRDS.map((third) => ({ number: THIRD_WORDS[third] })) : []),
          'Share',
        ]}
      />
      <tbody>
        {parts.map((part) => (
          <PartRow key={toText(part)} part={part} n={n} byThirds={byThirds} />
        ))}
      </tbody>
    </ScrollTable>
  )
}

function PartRow({ part, n, byThirds }: { part: CountedPart; n: number; byThirds: boolean }) {
  const { words, isRight, total, thirds } = part
  const percent = n === 0 ? 0 : Math.round((100 * total) / n)
  return (
    <tr>
      <td className="words">{'html' in words ? <BuiltHtml html={words.html} /> : <code>{words.text}</code>}</td>
      <td>{isRight ? <b className="pill ok">Right</b> : 'Wrong'}</td>
      <td className="number" data-heading="Given first">
        {total}
      </td>
      {byThirds &&
        THIRDS.map((third) => (
          <td key={third} className="number" data-heading={THIRD_WORDS[third]}>
            {thirds?.[third] ?? '-'}
          </td>
        ))}
      <td>
        <span className="share" style={{ '--part': `${percent}%` } as CSSProperties} aria-hidden="true" />
        <small>{n === 0 ? '-' : `${percent}%`}</small>
      </td>
    </tr>
  )
}

const toText = ({ words }: CountedPart) => ('html' in words ? words.html : words.text)
