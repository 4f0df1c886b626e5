import '@/components/review/review.css'
import type { Metadata } from 'next'
import { ResumeBanner } from '@/components/guide/resume-banner'
import { BayPlan } from '@/components/progress/bay-plan'
import { SelfKnowledge } from '@/components/review/self-knowledge'
import { SiteFrame } from '@/components/ui/site-frame'
import { getOutline } from '@/domain/catalog/get-outline'
import { listLessons } from '@/domain/catalog/list-lessons'

export const dynamic = 'force-static'
export const metadata: Metadata = { title: 'My progress' }

const STATS = [
  { text: 'percent', initial: '0%', label: 'of the guide' },
  { text: 'lessons', initial: '', label: 'lessons done' },
  { text: 'answers', initial: '-', label: 'quiz answers right' },
  { text: 'days', initial: '0 days', label: 'studied in the last seven' },
]

/** A shell that is the same for everyone; the browser paints the reader's own numbers into it before the first frame. */
export default function ProgressPage() {
  const lessons = listLessons()
  return (
    <SiteFrame section="progress">
      <main id="main" className="page">
        <h1>My progress</h1>
        <p className="lede" data-text="done-of" suppressHydrationWarning>
          {`0 of ${lessons.length} lessons on board.`}
        </p>
        <p className="error" data-refused="" hidden suppressHydrationWarning>
          Your browser refuses to store anything for this guide, so what is shown here will not be kept after this visit.
        </p>
        <noscript>
          <p className="error">Your progress is kept by JavaScript in this browser, which is switched off.</p>
        </noscript>
        <dl className="stats">
          {STATS.map((stat) => (
            <div key={stat.text}>
              <dt>{stat.label}</dt>
              <dd data-text={stat.text} suppressHydrationWarning>
                {stat.initial || `0 / ${lessons.length}`}
              </dd>
            </div>
          ))}
        </dl>
        <ResumeBanner first={lessons[0]} lessonCount={lessons.length} />
        <BayPlan outline={getOutline()} nextId={lessons[0]?.id} />
        <p>
          <a href="/checkpoints">Checkpoints: one mixed test for each module</a>
        </p>
        <section className="panel" aria-labelledby="recent">
          <h2 id="recent">Recent quizzes</h2>
          <ul
            className="recent"
            data-recent=""
            suppressHydrationWarning
            dangerouslySetInnerHTML={{ __html: '<li>No question answered yet. Each lesson ends with a few.</li>' }}
          />
        </section>
        <SelfKnowledge />
      </main>
    </SiteFrame>
  )
}
