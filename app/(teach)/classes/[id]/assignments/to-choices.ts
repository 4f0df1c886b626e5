import 'server-only'
import type { Choices } from '@/components/class/assignment-fields'
import { getAssignableGuide } from '@/domain/classes/assignments/get-assignable-guide'
import { toPartLink } from '@/domain/classes/assignments/rules/to-part-link'
import type { AssignedItem } from '@/domain/classes/assignments/types'

/** What the form offers: the guide as it is now, and what of `items` it no longer has. */
export function toChoices(timeZone: string, items: readonly AssignedItem[] = []): Choices {
  const guide = getAssignableGuide()
  const has = ({ kind, id }: AssignedItem) =>
    kind === 'module'
      ? guide.modules.some((module) => module.id === id)
      : kind === 'checkpoint'
        ? guide.moduleIds.includes(id)
        : guide.lessons.some((lesson) => lesson.id === id && (kind === 'lesson' || lesson.questionIds.length > 0))
  return {
    timeZone,
    modules: guide.modules.map(({ id, title, hasCheckpoint, lessons }) => ({
      id,
      title,
      hasCheckpoint,
      required: lessons.filter((lesson) => lesson.required !== false).length,
      lessons: lessons.map((lesson) => ({ id: lesson.id, title: lesson.title, hasQuiz: lesson.questionIds.length > 0 })),
    })),
    kept: items.flatMap((item) => (has(item) ? [] : [{ item, title: toPartLink(item, guide).title }])),
  }
}
