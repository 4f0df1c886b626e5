import { makePrintPage } from '@/domain/book/make-print-page'
import { siteUrl } from '@/lib/site'

export const dynamic = 'force-static'

/** The whole guide on one page. Made here and not as a page of the application, since it runs no code. */
export function GET(): Response {
  return new Response(makePrintPage(siteUrl), { headers: { 'content-type': 'text/html; charset=utf-8' } })
}
