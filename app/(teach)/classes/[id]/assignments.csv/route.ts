import { toAssignmentsCsv } from '@/domain/classes/exports/to-assignments-csv'
import { csvRoute } from '../csv-route'

export const dynamic = 'force-dynamic'

export const GET = csvRoute('assignments.csv', ({ userId, classId }) => toAssignmentsCsv({ userId, classId }))
