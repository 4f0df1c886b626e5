import type { Entry } from '@/domain/catalog/types'

/** Cards of lessons. They stand inside an element with `data-grid`, in which exactly one card is next up. */
export function LessonCards({ lessons, nextId }: { lessons: Entry[]; nextId: string | undefined }) {
  return (
    <ul className="cards">
      {lessons.map((lesson) => {
        const isNext = lesson.id === nextId
        return (
          <li
            key={lesson.id}
            className="card"
            data-lesson={lesson.id}
            data-state={isNext ? 'next' : 'todo'}
            aria-current={isNext ? 'step' : undefined}
            suppressHydrationWarning
          >
            <span className="band" data-band="" suppressHydrationWarning>
              {isNext ? 'Next up' : ''}
            </span>
            <span className="due-on" data-due-on={lesson.id} hidden suppressHydrationWarning>
              {''}
            </span>
            <h3>
              <a href={lesson.path}>
                {lesson.title}
                <span className="sr" data-word="" suppressHydrationWarning>
                  {isNext ? ' (next up)' : ''}
                </span>
              </a>
            </h3>
            <p>{lesson.card}</p>
            <div className="meta">
              <span>{lesson.minutes} min</span>
              {lesson.handsOn > 0 && <span>{lesson.handsOn} min hands-on</span>}
              {lesson.questionIds.length > 0 && (
                <span data-quiz={lesson.id} suppressHydrationWarning>
                  {`${lesson.questionIds.length} questions`}
                </span>
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
