import { getGlossaryMarkdown } from '@/domain/catalog/get-glossary-markdown'
import { siteUrl } from '@/lib/site'

export const dynamic = 'force-static'

/** The Markdown twin of the glossary. */
export function GET(): Response {
  return new Response(getGlossaryMarkdown(siteUrl), { headers: { 'content-type': 'text/markdown; charset=utf-8' } })
}
