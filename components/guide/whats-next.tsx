import type { Entry, Module } from '@/domain/catalog/types'
import { CheckpointLink } from './checkpoint-link'
import { DueList } from './due-list'
import { LessonCards } from './lesson-cards'
import { ResumeBanner } from './resume-banner'

/** The three groups of concepts, with the anchors that they always had. */
const GROUPS = [
  { id: 'the-basics', title: 'The basics' },
  { id: 'building-images', title: 'Building images' },
  { id: 'running-containers', title: 'Running containers' },
]

/** Banner and cards of What's next. All groups are one grid: one card in it is next up. */
export function WhatsNext({ modules, first, lessonCount }: { modules: Module[]; first: Entry | undefined; lessonCount: number }) {
  const groups = GROUPS.map((group) => ({
    ...group,
    lessons: modules.find((module) => module.id === group.id)?.entries.filter((entry) => entry.kind === 'lesson') ?? [],
  }))
  const nextId = groups.flatMap((group) => group.lessons)[0]?.id
  return (
    <>
      <ResumeBanner first={first} lessonCount={lessonCount} />
      <DueList />
      <div data-grid="">
        {groups.map(({ id, title, lessons }) => (
          <section key={id} aria-labelledby={id}>
            <h2 id={id}>{title}</h2>
            {lessons.length > 0 ? (
              <>
                <p className="count" data-count={id} suppressHydrationWarning>
                  {`0 of ${lessons.length} done`}
                </p>
                <LessonCards lessons={lessons} nextId={nextId} />
                <CheckpointLink lessons={lessons} />
              </>
            ) : (
              <p className="count">No lesson of this group is written yet.</p>
            )}
          </section>
        ))}
      </div>
    </>
  )
}
