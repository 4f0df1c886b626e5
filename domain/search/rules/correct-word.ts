/** Letters of the shortest word that can be told from others. */
export const SHORTEST = 4

/**
 * The word that was meant by one that is in no page: the nearest by insertions, deletions, replacements and swaps of
 * neighbours, at most one in words of up to seven letters and two in longer ones. Null when there is none.
 * @param words those that most pages have first
 */
export function correctWord(typed: string, words: readonly string[]): string | null {
  if (typed.length < SHORTEST) return null
  let most = typed.length > 7 ? 2 : 1
  let best: string | null = null
  for (const word of words) {
    if (Math.abs(word.length - typed.length) > most) continue
    const distance = countEdits(typed, word, most)
    // Among equals the first letter tells: it is seldom mistyped. Then the word that more pages have, which comes first.
    if (distance < most || (distance === most && (best === null || (best[0] !== typed[0] && word[0] === typed[0])))) {
      most = distance
      best = word
    }
  }
  return best
}

/** Optimal string alignment distance, or more than `most`. */
function countEdits(a: string, b: string, most: number): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1
      let edits = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + same)
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        edits = Math.min(edits, (beforeLast[column - 2] ?? 0) + 1)
      current.push(edits)
    }
    if (Math.min(...current) > most) return most + 1
    beforeLast = last
    last = current
  }
  return last[b.length] ?? most + 1
}
