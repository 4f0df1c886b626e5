import type { ShownReport } from '@/domain/checkpoint/types'
import { toDay, toPercent } from './to-words'

/** The result of an attempt by concept: what sits, what does not, and the way back to the text. Tells no answer. */
export function ConceptReport({ report, passMark }: { report: ShownReport; passMark: number }) {
  const { score, passed, attempt, dropped, lessons } = report
  return (
    <section className="panel" aria-labelledby="report">
      <h2 id="report">
        {passed ? `Passed with ${toPercent(score)}` : `Not passed: ${toPercent(score)} of the ${toPercent(passMark)} needed`}
      </h2>
      <p className="count">
        Attempt {attempt}, handed in on {toDay(report.finishedAt)}.
      </p>
      {dropped > 0 && (
        <p>
          {dropped === 1 ? 'One question was' : `${dropped} questions were`} edited or taken out of the guide between start and end, and did
          not count.
        </p>
      )}
      <ul className="concepts">
        {lessons.map((lesson) => (
          <li key={lesson.id}>
            <h3>{lesson.path ? <a href={lesson.path}>{lesson.title}</a> : lesson.title}</h3>
            <p className="count">
              {lesson.right} of {lesson.asked} right
            </p>
            {lesson.misconceptions.map((misconception) => (
              <p key={misconception.id}>
                <b>A common idea: </b>“<span dangerouslySetInnerHTML={{ __html: misconception.title }} />” <b>In fact: </b>
                <span dangerouslySetInnerHTML={{ __html: misconception.truth }} />{' '}
                {misconception.href && <a href={misconception.href}>Read it again</a>}
              </p>
            ))}
            {lesson.missed.length > 0 && (
              <>
                <p>Not right:</p>
                <ul>
                  {lesson.missed.map((missed) => (
                    <li key={missed.id}>
                      <span dangerouslySetInnerHTML={{ __html: missed.prompt }} />{' '}
                      <a href={missed.href}>Back to the paragraph that answers this</a>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
