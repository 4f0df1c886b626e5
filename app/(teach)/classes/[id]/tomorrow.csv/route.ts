import { listLessons } from '@/domain/catalog/list-lessons'
import { toWhatToTeachCsv } from '@/domain/classes/exports/to-what-to-teach-csv'
import { siteUrl } from '@/lib/site'
import { csvRoute } from '../csv-route'

export const dynamic = 'force-dynamic'

export const GET = csvRoute('tomorrow.csv', ({ userId, classId }) =>
  toWhatToTeachCsv({ userId, classId, lessons: listLessons(), site: new URL(siteUrl('/')).origin }),
)
