/** Texts are the same after Unicode NFKC, trim and folding of inner spaces; no fuzzy matching. */
export function isSameText(a: string, b: string, caseSensitive: boolean): boolean {
  const normal = (text: string) => {
    const folded = text.normalize('NFKC').trim().replace(/\s+/g, ' ')
    return caseSensitive ? folded : folded.toLowerCase()
  }
  return normal(a) === normal(b)
}
