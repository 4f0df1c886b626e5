import { standingsQuerySchema } from '@/domain/classes/assignments/schema'
import { toStandingsCsv } from '@/domain/classes/exports/to-standings-csv'
import { type Asked, csvRoute } from '../../../csv-route'

export const dynamic = 'force-dynamic'

type Params = { id: string; assignment: string }

export const GET = csvRoute('standings.csv', ({ userId, classId, params, query }: Asked<Params>) => {
  const { page: _, ...filter } = standingsQuerySchema.parse(query)
  return toStandingsCsv({ userId, classId, assignmentId: params.assignment, ...filter })
})
