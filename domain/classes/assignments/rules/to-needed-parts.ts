import type { AssignableLesson, AssignedPart } from '../types'

/**
 * The parts that the guide still has: a lesson or a question that was retired since is asked of nobody.
 * `lessons`: the active ones. `moduleIds`: modules with a checkpoint.
 */
export function toNeededParts(
  parts: readonly AssignedPart[],
  { lessons, moduleIds }: { lessons: readonly AssignableLesson[]; moduleIds: readonly string[] },
): AssignedPart[] {
  const byId = new Map(lessons.map((lesson) => [lesson.id, lesson]))
  const modules = new Set(moduleIds)
  return parts.flatMap((part): AssignedPart[] => {
    if (part.kind === 'checkpoint') return modules.has(part.id) ? [part] : []
    const lesson = byId.get(part.id)
    if (!lesson) return []
    if (part.kind === 'lesson') return [part]
    const live = new Set(lesson.questionIds)
    const questionIds = (part.questionIds ?? []).filter((id) => live.has(id))
    return questionIds.length > 0 ? [{ ...part, questionIds }] : []
  })
}
