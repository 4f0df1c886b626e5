/**
 * What an instructor may ask a class about a misconception: the question that its author wrote, else one made of its own
 * statement. Inline Markdown, as the title is.
 */
export function toDiscussion({ title, discuss }: { title: string; discuss?: string | null | undefined }): string {
  if (discuss) return discuss
  return `Half the class may think: “${title}” What would you see if that were true? Say what you expect, then try it and compare.`
}
