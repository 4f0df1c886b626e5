import type { Entry } from '@/domain/catalog/types'

/** Leads to the mixed test of a module; nothing for a module without questions. */
export function CheckpointLink({ lessons }: { lessons: Entry[] }) {
  const asked = lessons.find((lesson) => lesson.questionIds.length > 0)
  if (!asked) return null
  return (
    <p className="to-checkpoint">
      <a href={`/checkpoints/${asked.module.id}`}>Take the checkpoint: {asked.module.title}</a>
    </p>
  )
}
