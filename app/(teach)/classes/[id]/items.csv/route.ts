import { listLessons } from '@/domain/catalog/list-lessons'
import { toItemsCsv } from '@/domain/classes/exports/to-items-csv'
import { csvRoute } from '../csv-route'

export const dynamic = 'force-dynamic'

export const GET = csvRoute('questions.csv', ({ userId, classId }) => toItemsCsv({ userId, classId, lessons: listLessons() }))
