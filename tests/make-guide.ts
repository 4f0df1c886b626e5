import type { AssignableGuide, AssignableModule } from '@/domain/classes/assignments/types'

/**
 * A guide for tests of assignments: module `m1` with the lessons `a`, `b`, `c`, of which `c` is optional, and module `m2` with `d`
 * and `e`. The lessons `a` and `d` have two questions each, `a1`, `a2` and `d1`, `d2`. `without`: ids of retired lessons and questions.
 */
export function makeGuide({ without = [] }: { without?: string[] } = {}): AssignableGuide {
  const lesson = (id: string, questions = 0, required = true) => ({
    id,
    title: `Lesson ${id}`,
    path: `/get-started/${id}/`,
    required,
    questionIds: Array.from({ length: questions }, (_, index) => `${id}${index + 1}`).filter((one) => !without.includes(one)),
  })
  const modules: AssignableModule[] = [
    { id: 'm1', title: 'Module 1', lessons: [lesson('a', 2), lesson('b'), lesson('c', 0, false)] },
    { id: 'm2', title: 'Module 2', lessons: [lesson('d', 2), lesson('e')] },
  ].map(({ lessons, ...module }) => {
    const active = lessons.filter(({ id }) => !without.includes(id))
    return { ...module, lessons: active, hasCheckpoint: active.some(({ questionIds }) => questionIds.length > 0) }
  })
  return {
    modules,
    lessons: modules.flatMap(({ lessons }) => lessons),
    moduleIds: modules.flatMap(({ id, hasCheckpoint }) => (hasCheckpoint ? [id] : [])),
  }
}
