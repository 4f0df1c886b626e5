const MARKER = /\[\[([a-z0-9][a-z0-9-]*)\]\]/g

/** Ids of the blanks in a text, in order. */
export const listMarkers = (text: string) => [...text.matchAll(MARKER)].map(([, id = '']) => id)

/** The text with something else in the place of each marker. */
export function replaceMarkers(text: string, toText: (id: string, index: number) => string): string {
  let index = 0
  return text.replace(MARKER, (_marker, id: string) => toText(id, index++))
}
