import { toPeopleCsv } from '@/domain/classes/exports/to-people-csv'
import { peopleQuerySchema } from '@/domain/classes/people/schema'
import { csvRoute } from '../csv-route'

export const dynamic = 'force-dynamic'

export const GET = csvRoute('people.csv', ({ userId, classId, query }) =>
  toPeopleCsv({ userId, classId, search: peopleQuerySchema.parse(query).search }),
)
