import type { CompletionLesson } from '@/domain/classes/types'

/** Which lesson each number in the table stands for. */
export function LessonList({ lessons }: { lessons: CompletionLesson[] }) {
  return (
    <details className="legend">
      <summary>Lessons by number</summary>
      <ol>
        {lessons.map(({ id, title, path }) => (
          <li key={id}>
            <a href={path}>{title}</a>
          </li>
        ))}
      </ol>
    </details>
  )
}
