/** Every text that stands under this name anywhere in a question, as written or compiled: its `misconception`s, its `feedback`s. */
export function listValues(question: unknown, name: string): string[] {
  if (Array.isArray(question)) return question.flatMap((part) => listValues(part, name))
  if (!question || typeof question !== 'object') return []
  return Object.entries(question).flatMap(([key, value]) => {
    if (key !== name) return listValues(value, name)
    const texts = Array.isArray(value) ? value : [value]
    return texts.every((text) => typeof text === 'string') ? (texts as string[]) : listValues(value, name)
  })
}
