import './assignments.css'
import { toDueWords, toTimeWords, toZoneWords } from '@/domain/classes/assignments/rules/due-words'
import type { AssignmentTerms, PartLink } from '@/domain/classes/assignments/types'

type Props = {
  terms: Pick<AssignmentTerms, 'need' | 'startsAt' | 'dueAt' | 'lateUntil'>
  items: PartLink[]
  parts: number
  timeZone: string
}

/** What an assignment asks for and when. `parts`: what counts of it now. */
export function AssignmentTermsList({ terms: { need, startsAt, dueAt, lateUntil }, items, parts, timeZone }: Props) {
  return (
    <dl className="terms">
      <dt>What</dt>
      <dd>
        <ul>
          {items.map(({ title, path }) => (
            <li key={title}>{path ? <a href={path}>{title}</a> : title}</li>
          ))}
        </ul>
      </dd>
      <dt>How much</dt>
      <dd>{toHowMuch(need, parts)}</dd>
      {startsAt && (
        <>
          <dt>Starts</dt>
          <dd>
            {toTimeWords(startsAt, 'start of the day')}, in {toZoneWords(timeZone)}
          </dd>
        </>
      )}
      <dt>Due</dt>
      <dd>{dueAt ? toDueWords(dueAt, timeZone) : 'Whenever'}</dd>
      {lateUntil && (
        <>
          <dt>Late work until</dt>
          <dd>{toDueWords(lateUntil, timeZone)}</dd>
        </>
      )}
    </dl>
  )
}

function toHowMuch(need: number | null, parts: number): string {
  if (parts === 0) return 'Nothing of it is in the guide any more'
  if (need !== null && need < parts) return `Any ${need} of ${parts}`
  return parts === 1 ? 'The one part of it' : `All ${parts} parts`
}
