import type { LogLine } from '@/domain/classes/people/types'

export function ClassLog({ lines, timeZone }: { lines: LogLine[]; timeZone: string }) {
  const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone })
  if (lines.length === 0) return <p>Nothing was done yet.</p>
  return (
    <ol className="log">
      {lines.map(({ id, at, actor, text, subject, detail }) => (
        <li key={id}>
          <time dateTime={at.toISOString()}>{when.format(at)}</time>
          <span>
            <strong>{actor ?? 'Somebody whose account is gone'}</strong>: {text}
            {subject && <> ({subject})</>}
            {detail && <small> {detail}</small>}
          </span>
        </li>
      ))}
    </ol>
  )
}
