import { getMarkdown } from '@/domain/catalog/get-markdown'
import { listPages } from '@/domain/catalog/list-pages'
import { siteUrl } from '@/lib/site'

export const dynamic = 'force-static'
export const dynamicParams = false

/** The Markdown twin of each guide page. proxy.ts leads `/get-started/….md` here. */
export function generateStaticParams(): { slug: string[] }[] {
  return listPages().map((entry) => ({ slug: entry.path.split('/').slice(2, -1) }))
}

export async function GET(_request: Request, { params }: { params: Promise<{ slug: string[] }> }): Promise<Response> {
  const { slug } = await params
  const entry = listPages().find(({ path }) => path === `/get-started/${slug.join('/')}/`)
  const markdown = entry && getMarkdown(entry.id, siteUrl)
  if (!markdown) return new Response('There is no such page.\n', { status: 404 })
  return new Response(markdown, { headers: { 'content-type': 'text/markdown; charset=utf-8' } })
}
