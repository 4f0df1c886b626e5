import { getQuiz } from '@/domain/catalog/get-quiz'
import { listLessons } from '@/domain/catalog/list-lessons'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return listLessons().flatMap(({ id }) => (getQuiz(id) ? [{ file: `${id}.json` }] : []))
}

/** The questions of a lesson as a browser may see them before they were answered, for review; the same for everyone. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params
  return Response.json(getQuiz(file.replace(/\.json$/, ''))?.questions ?? [])
}
