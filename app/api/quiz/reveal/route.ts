import { gradeAnswer } from '@/domain/quiz/grade-answer'
import { revealSchema } from '@/domain/quiz/schema'
import { route } from '@/lib/gate'

export const dynamic = 'force-dynamic'

export const POST = route({ session: 'none', input: revealSchema }, async ({ input }) => gradeAnswer({ ...input, reveal: true }))
