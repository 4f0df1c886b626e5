import type { Module } from '@/domain/catalog/types'
import { CheckpointLink } from './checkpoint-link'
import { LessonCards } from './lesson-cards'

/** The lessons of one module as cards, for the page that opens the module. */
export function ModuleLessons({ module }: { module: Module }) {
  const lessons = module.entries.filter((entry) => entry.kind === 'lesson')
  if (lessons.length === 0) return null
  return (
    <section aria-labelledby="lessons" data-grid="">
      <h2 id="lessons">Lessons</h2>
      <p className="count" data-count={module.id} suppressHydrationWarning>
        {`0 of ${lessons.length} done`}
      </p>
      <LessonCards lessons={lessons} nextId={lessons[0]?.id} />
      <CheckpointLink lessons={lessons} />
    </section>
  )
}
