import type { ShownOption } from './compile-options'

type Texts = { id: string; text: string }[]

/** Options as a Markdown list, in the order in which they are shown. */
export function listTexts(shown: { id: string }[], texts: Texts): string {
  const byId = new Map(texts.map(({ id, text }) => [id, text.trim()]))
  return shown.map(({ id }) => `- ${byId.get(id)}`).join('\n')
}

/** The same for the book. */
export const listHtml = (shown: ShownOption[]) => `<ul class="options">${shown.map(({ html }) => `<li>${html}</li>`).join('')}</ul>`
