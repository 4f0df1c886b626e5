import { listMisconceptions } from '@/domain/catalog/list-misconceptions'

export const dynamic = 'force-static'

/** Titles, as HTML, and ways back to the text by id, for the misconceptions that a reader was told they showed; the same for everyone. */
export function GET(): Response {
  return Response.json(Object.fromEntries(listMisconceptions().map(({ id, html, href }) => [id, { title: html.title, href }])))
}
