'use server'

import { redirect } from 'next/navigation'
import { listLessons } from '@/domain/catalog/list-lessons'
import { revealLearners } from '@/domain/classes/insight/reveal-learners'
import { revealSchema } from '@/domain/classes/insight/schema'
import { action } from '@/lib/gate'

/** A class of thousands is read for it. */
const LIMIT = { name: 'class-reveal', points: 30, seconds: 60 }

export const reveal = action({ session: 'required', input: revealSchema, limit: LIMIT }, async ({ input, session }) => {
  const questionIds = listLessons().flatMap((lesson) => lesson.questionIds)
  await revealLearners({ userId: session.userId, ...input, questionIds })
  redirect(`/classes/${input.classId}/tomorrow?who=${encodeURIComponent(input.what)}#who`)
})
