/** The curriculum as the browser's folds need it: no text, no key. */
export type OutlineLesson = {
  id: string
  title: string
  path: string
  minutes: number
  required: boolean
  revision: string
  questionIds: string[]
}
export type Outline = { modules: { id: string; title: string; lessons: OutlineLesson[] }[] }
