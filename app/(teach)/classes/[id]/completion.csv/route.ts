import { getAssignableGuide } from '@/domain/classes/assignments/get-assignable-guide'
import { completionQuerySchema } from '@/domain/classes/schema'
import { toCompletionCsv } from '@/domain/classes/to-completion-csv'
import { csvRoute } from '../csv-route'

export const dynamic = 'force-dynamic'

export const GET = csvRoute('completion.csv', ({ userId, classId, query }) =>
  toCompletionCsv({ userId, classId, guide: getAssignableGuide(), ...completionQuerySchema.parse(query) }),
)
