import { getGlossaryMarkdown } from '@/domain/catalog/get-glossary-markdown'
import { getMarkdown } from '@/domain/catalog/get-markdown'
import { listPages } from '@/domain/catalog/list-pages'
import { siteUrl } from '@/lib/site'

export const dynamic = 'force-static'

/** Every page of the guide as Markdown, in order, and its glossary. */
export function GET(): Response {
  const pages = listPages().map((entry) => getMarkdown(entry.id, siteUrl))
  pages.push(getGlossaryMarkdown(siteUrl))
  return new Response(pages.join('\n---\n\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
