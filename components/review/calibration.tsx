import type { ProgressState } from '@/domain/progress/types'
import { calibrate, LEAST_ANSWERS } from '@/domain/review/rules/calibrate'
import { CONFIDENCE_WORDS } from '../quiz/confidence-words'

/** How often the reader was right, by how sure they were: a bar each, with its figures in words. */
export function Calibration({ questions }: { questions: ProgressState['questions'] }) {
  const rows = calibrate(questions)
  return (
    <section className="panel" aria-labelledby="calibration">
      <h2 id="calibration">How sure, how right</h2>
      <p>The first answer to each question where you said how sure you were. Being unsure costs nothing.</p>
      <dl className="calibration">
        {rows.map(({ confidence, right, of }) => {
          const percent = Math.round((100 * right) / of)
          return (
            <div key={confidence}>
              <dt>{CONFIDENCE_WORDS[confidence]}</dt>
              <dd>
                {of < LEAST_ANSWERS ? (
                  `Not enough answers (${of} of ${LEAST_ANSWERS})`
                ) : (
                  <>
                    <span className="track" aria-hidden="true">
                      <span style={{ width: `${percent}%` }} />
                    </span>
                    {`${percent}% right (${right} of ${of})`}
                  </>
                )}
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
