import { getAssignableGuide } from '@/domain/classes/assignments/get-assignable-guide'
import { toStoryCsv } from '@/domain/classes/exports/to-story-csv'
import { type Asked, csvRoute } from '../../../csv-route'

export const dynamic = 'force-dynamic'

type Params = { id: string; learner: string }

export const GET = csvRoute('story.csv', ({ userId, classId, params }: Asked<Params>) =>
  toStoryCsv({ userId, classId, learnerId: params.learner, guide: getAssignableGuide() }),
)
