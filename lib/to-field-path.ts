/** ['events', 3, 'lessonId'] to `events[3].lessonId`. */
export function toFieldPath(path: readonly PropertyKey[]): string {
  return path.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${String(part)}`)).join('')
}
