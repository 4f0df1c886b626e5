import { gradeAnswer } from '@/domain/quiz/grade-answer'
import { gradeSchema } from '@/domain/quiz/schema'
import { route } from '@/lib/gate'

export const dynamic = 'force-dynamic'

/** No account is needed: a guest's answers are graded too, and kept in the browser. */
export const POST = route({ session: 'none', input: gradeSchema }, async ({ input }) => gradeAnswer(input))
