import type { AssignableGuide, AssignedItem, AssignedPart } from '../types'

type Before = { items: readonly AssignedItem[]; parts: readonly AssignedPart[] } | null

/**
 * What has to be done of what was chosen: a module is its required lessons as they are now, a quiz its questions as they are
 * now. What an earlier version already asked for and the guide no longer has keeps its parts, so that saving again drops
 * nothing unasked. `missing`: what neither has.
 */
export function toParts(args: { items: readonly AssignedItem[]; guide: AssignableGuide; before: Before }): {
  parts: AssignedPart[]
  missing: AssignedItem[]
} {
  const { items, guide, before } = args
  const found = items.map((item) => ({ item, parts: findParts(item, guide) ?? (before ? findKept(item, before) : null) }))
  const parts = new Map(found.flatMap(({ parts }) => (parts ?? []).map((part) => [`${part.kind} ${part.id}`, part])))
  return { parts: [...parts.values()], missing: found.flatMap(({ item, parts }) => (parts ? [] : [item])) }
}

function findParts({ kind, id }: AssignedItem, guide: AssignableGuide): AssignedPart[] | null {
  if (kind === 'checkpoint') return guide.moduleIds.includes(id) ? [{ kind, id }] : null
  if (kind === 'module') {
    const lessons = guide.modules.find((module) => module.id === id)?.lessons.filter((lesson) => lesson.required !== false) ?? []
    return lessons.length > 0 ? lessons.map((lesson) => ({ kind: 'lesson', id: lesson.id })) : null
  }
  const lesson = guide.lessons.find((lesson) => lesson.id === id)
  if (!lesson || (kind === 'quiz' && lesson.questionIds.length === 0)) return null
  return [kind === 'quiz' ? { kind, id, questionIds: [...lesson.questionIds] } : { kind, id }]
}

/** Of a module that is gone nobody knows which lessons were its own: those that nothing else asked for. */
function findKept({ kind, id }: AssignedItem, before: NonNullable<Before>): AssignedPart[] | null {
  if (!before.items.some((item) => item.kind === kind && item.id === id)) return null
  if (kind !== 'module') return before.parts.filter((part) => part.kind === kind && part.id === id)
  const alone = new Set(before.items.flatMap((item) => (item.kind === 'lesson' ? [item.id] : [])))
  return before.parts.filter((part) => part.kind === 'lesson' && !alone.has(part.id))
}
