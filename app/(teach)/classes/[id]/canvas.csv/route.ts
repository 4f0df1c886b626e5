import { getAssignableGuide } from '@/domain/classes/assignments/get-assignable-guide'
import { toCanvasCsv } from '@/domain/classes/exports/to-canvas-csv'
import { csvRoute } from '../csv-route'

export const dynamic = 'force-dynamic'

export const GET = csvRoute('canvas.csv', ({ userId, classId }) => toCanvasCsv({ userId, classId, guide: getAssignableGuide() }))
