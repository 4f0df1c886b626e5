import { NO_ADDRESSES } from '@/domain/classes/exports/require-addresses'

/** What can be taken out of the guide. Not printed. */
export function ClassFiles({ classId, pseudonyms }: { classId: string; pseudonyms: boolean }) {
  const home = `/classes/${classId}`
  return (
    <section className="panel no-print" aria-labelledby="files">
      <h2 id="files">Files</h2>
      <p>Each download is noted in the log of the class. To print this page, use the print command of your browser.</p>
      <dl className="visible">
        <dt>Gradebook</dt>
        <dd>
          {pseudonyms ? (
            NO_ADDRESSES
          ) : (
            <>
              100 points an assignment, for the share of it that is done, in time or late; no points yet while nothing is done and it is not
              due. These two hold the learners’ e-mail addresses, since other systems know them by nothing else.{' '}
              <a href={`${home}/canvas.csv`}>Gradebook for Canvas</a>, <a href={`${home}/moodle.csv`}>gradebook for Moodle</a>
            </>
          )}
        </dd>
        <dt>Questions</dt>
        <dd>
          How each question did, without names. <a href={`${home}/items.csv`}>Questions as CSV</a>
        </dd>
        <dt>xAPI statements</dt>
        <dd>
          Lessons done, first answers with their score, and checkpoints passed, for a learning record store. Learners are opaque ids.{' '}
          <a href={`${home}/xapi.json`}>Statements as JSON</a>
        </dd>
      </dl>
    </section>
  )
}
