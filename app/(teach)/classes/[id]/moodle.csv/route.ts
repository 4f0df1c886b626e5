import { getAssignableGuide } from '@/domain/classes/assignments/get-assignable-guide'
import { toMoodleCsv } from '@/domain/classes/exports/to-moodle-csv'
import { csvRoute } from '../csv-route'

export const dynamic = 'force-dynamic'

export const GET = csvRoute('moodle.csv', ({ userId, classId }) => toMoodleCsv({ userId, classId, guide: getAssignableGuide() }))
