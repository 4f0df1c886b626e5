import { toClockWords, toTimeWords, toZoneWords } from '@/domain/classes/assignments/rules/due-words'
import type { VersionRow } from '@/domain/classes/assignments/types'

/** How an assignment came to ask for what it does: who saved what and when. */
export function AssignmentVersions({ versions, timeZone }: { versions: VersionRow[]; timeZone: string }) {
  return (
    <section className="panel" aria-labelledby="versions">
      <h2 id="versions">Versions</h2>
      <p className="count">Times in {toZoneWords(timeZone)}. The newest holds.</p>
      <ol reversed>
        {versions.map(({ version, title, dueAt, parts, need, by, at }) => (
          <li key={version} value={version}>
            "{title}", due {dueAt ? toTimeWords(dueAt, 'end of the day') : 'whenever'}, {need === null ? 'all' : `${need} of`}{' '}
            {parts === 1 ? '1 part' : `${parts} parts`}. Saved by {by ?? 'somebody whose account is gone'},{' '}
            <time dateTime={at.toISOString()}>{toClockWords(at, timeZone)}</time>
          </li>
        ))}
      </ol>
    </section>
  )
}
