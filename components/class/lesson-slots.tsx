import { toRanges } from '@/domain/classes/rules/to-ranges'

/**
 * One slot a lesson. For a screen reader the row is one short sentence by lesson number, since 31 cells
 * times 100 learners would be neither heard nor light; the list below the table names the numbers.
 */
export function LessonSlots({ lessonIds, doneLessonIds }: { lessonIds: string[]; doneLessonIds: string[] }) {
  const done = new Set(doneLessonIds)
  const next = lessonIds.findIndex((id) => !done.has(id))
  return (
    <>
      <span className="hold" aria-hidden="true">
        {lessonIds.map((id, index) => (
          <span key={id} className={done.has(id) ? 'slot d' : index === next ? 'slot n' : 'slot'} />
        ))}
      </span>
      <span className="sr">{toSentence(lessonIds, done, next)}</span>
    </>
  )
}

function toSentence(lessonIds: string[], done: Set<string>, next: number): string {
  if (lessonIds.length === 0) return 'No lessons'
  if (next === -1) return 'All done'
  const numbers = lessonIds.flatMap((id, index) => (done.has(id) ? [index + 1] : []))
  return `Done: ${numbers.length === 0 ? 'none' : toRanges(numbers)}. Next: ${next + 1}`
}
