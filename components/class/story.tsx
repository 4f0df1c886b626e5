import { toLongDay } from '@/domain/classes/rules/class-days'
import type { StoryLine } from '@/domain/classes/types'

/** What a learner did, by day. */
export function Story({ story }: { story: StoryLine[] }) {
  if (story.length === 0) return <p>Nothing yet.</p>
  const days = [...new Set(story.map(({ day }) => day))]
  return (
    <dl className="story">
      {days.map((day) => (
        <div key={day}>
          <dt>
            <time dateTime={day}>{toLongDay(day)}</time>
          </dt>
          {story
            .filter((line) => line.day === day)
            .map(({ at, text }) => (
              <dd key={`${at.getTime()} ${text}`}>{text}</dd>
            ))}
        </div>
      ))}
    </dl>
  )
}
