import { getOutline } from '@/domain/catalog/get-outline'

export const dynamic = 'force-static'

/** The curriculum for the browser's folds; the same for everyone. */
export function GET(): Response {
  return Response.json(getOutline())
}
