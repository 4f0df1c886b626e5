/** So much can be read to a class in a breath or two. */
const LONGEST = 400

/** What is wrong with the question for a class of a misconception: it asks, is short, and has no markup but code. */
export function checkDiscussion(discuss: string | undefined): string[] {
  if (discuss === undefined) return []
  return [
    ...(discuss.includes('?') ? [] : ['discuss asks nothing: write a question that a class can answer by trying it.']),
    ...(discuss.length > LONGEST ? [`discuss has ${discuss.length} characters; at most ${LONGEST} fit.`] : []),
    ...(/[*_[\]<>]|\n/.test(discuss.replace(/`[^`\n]*`/g, '')) ? ['discuss is one paragraph in which `code` is the only markup.'] : []),
  ]
}
