import type { AssignableGuide, AssignedItem, PartLink } from '../types'

/** What a link to a part or an item says and leads to. */
export function toPartLink({ kind, id }: AssignedItem, { lessons, modules }: AssignableGuide): PartLink {
  if (kind === 'module' || kind === 'checkpoint') {
    const module = modules.find((module) => module.id === id)
    if (!module) return { title: `${kind === 'module' ? 'Module' : 'Checkpoint'} "${id}", no longer in the guide`, path: null }
    return kind === 'checkpoint'
      ? { title: `Checkpoint: ${module.title}`, path: `/checkpoints/${id}` }
      : { title: `Module: ${module.title}`, path: module.lessons[0]?.path ?? null }
  }
  const lesson = lessons.find((lesson) => lesson.id === id)
  if (!lesson) return { title: `${kind === 'quiz' ? 'Quiz' : 'Lesson'} "${id}", no longer in the guide`, path: null }
  return kind === 'quiz'
    ? { title: `Quiz: ${lesson.title}`, path: `${lesson.path}#check-yourself` }
    : { title: lesson.title, path: lesson.path }
}
