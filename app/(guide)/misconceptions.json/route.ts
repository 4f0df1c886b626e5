import { listMisconceptions } from '@/domain/catalog/list-misconceptions'

export const dynamic = 'force-static'

/** Titles and ways back to the text by id, for the misconceptions that a reader was told they showed; the same for everyone. */
export function GET(): Response {
  return Response.json(Object.fromEntries(listMisconceptions().map(({ id, title, href }) => [id, { title, href }])))
}
