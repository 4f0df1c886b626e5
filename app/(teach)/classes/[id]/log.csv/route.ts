import { toLogCsv } from '@/domain/classes/exports/to-log-csv'
import { csvRoute } from '../csv-route'

export const dynamic = 'force-dynamic'

export const GET = csvRoute('log.csv', ({ userId, classId }) => toLogCsv({ userId, classId }))
