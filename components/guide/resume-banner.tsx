import type { Entry } from '@/domain/catalog/types'

/** Where to go on. As rendered it is a first visitor's; the browser paints the reader's own before the first frame. */
export function ResumeBanner({ first, lessonCount }: { first: Entry | undefined; lessonCount: number }) {
  if (!first) return null
  return (
    <section className="resume" aria-labelledby="resume-title">
      <div>
        <h2 id="resume-title" data-text="next-title" suppressHydrationWarning>{`Start with “${first.title}”`}</h2>
        <p
          data-text="next-detail"
          suppressHydrationWarning
        >{`0 of ${lessonCount} lessons done. About ${first.minutes} minutes, ${first.questionIds.length} questions.`}</p>
        <p data-resume="" hidden suppressHydrationWarning>
          Or go back to{' '}
          <a href={first.path} suppressHydrationWarning>
            {first.title}
          </a>
          , where you were last.
        </p>
      </div>
      <a className="btn primary" href={first.path} data-next-href="" data-text="next-button" suppressHydrationWarning>
        Start
      </a>
    </section>
  )
}
