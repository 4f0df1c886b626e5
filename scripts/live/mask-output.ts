/** What differs from run to run, in the order in which it is looked for, and the word that stands for it. */
const MASKS: [RegExp, string][] = [
  [/\bsha256:[0-9a-f]{12,64}\b/g, '<digest>'],
  [/\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?: ?(?:Z|[+-]\d\d:?\d\d)(?: [A-Z]{3,4})?)?/g, '<time>'],
  [/\b(?:About an?|Less than an?|\d+) (?:second|minute|hour|day|week|month|year)s?\b(?: ago)?/g, '<time>'],
  [/\b\d+(?:\.\d+)?(?:ms|s)\b/g, '<time>'],
  [/\b\d+(?:\.\d+)? ?(?:B|[kKMGT]i?B)\b/g, '<size>'],
  [/\b(?:[0-9a-f]{64}|[0-9a-f]{12})\b/g, '<id>'],
  [/\b172\.\d+\.\d+\.\d+\b/g, '<address>'],
]

/** A line of output without ids, times, sizes and digests, and with one space wherever columns are apart. */
export function maskOutput(line: string): string {
  return MASKS.reduce((masked, [pattern, word]) => masked.replace(pattern, word), line)
    .replace(/\s+/g, ' ')
    .trim()
}

/**
 * The first line that a lesson shows and a command did not print, both masked; null when all came, in their order.
 * Other lines may stand between: a lesson may leave some out, and says so with `…` or `...`.
 */
export function findMissing(shown: string[], printed: string[]): string | null {
  const left = printed.map(maskOutput)
  for (const line of shown.map(maskOutput)) {
    if (line === '' || line === '…' || line === '...') continue
    const at = left.indexOf(line)
    if (at < 0) return line
    left.splice(0, at + 1)
  }
  return null
}
