/** Fewer words than this say nothing about why. */
const SHORTEST_FEEDBACK = 4

/** What a reader sees of Markdown; long values that the build puts in count as a few letters. */
export const toPlain = (markdown: string) =>
  markdown
    .replace(/@@([^@]+)@@/g, '$1')
    .replace(/[`*]/g, '')
    .trim()

export const saysNothing = (text: string) => text.split(/\s+/).filter(Boolean).length < SHORTEST_FEEDBACK

/** Case, punctuation, articles and markup make no difference in words. Inside code every character counts. */
export function toMeaning(markdown: string): string {
  return markdown
    .split(/(`[^`]*`)/)
    .map((part) =>
      part.startsWith('`')
        ? part
        : part
            .toLowerCase()
            .replace(/[^\p{L}\p{N}\s]/gu, ' ')
            .replace(/\b(?:the|a|an)\b/g, ' '),
    )
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
}
