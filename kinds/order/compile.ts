import type { z } from 'zod'
import type { Render } from '../contract'
import { type ShownOption, shuffleAway } from '../parts/compile-options'
import type { schema } from './schema'

export type Shown = { options: ShownOption[] }
export type Key = { steps: { id: string; html: string; feedback: string }[]; feedback: string; misconception?: string }

export async function compile(question: z.output<typeof schema>, render: Render): Promise<{ shown: Shown; key: Key }> {
  const steps = question.steps.map(({ id, text, feedback }) => ({ id, html: render.inline(text), feedback: render.inline(feedback) }))
  return {
    shown: {
      options: shuffleAway(
        steps.map(({ id, html }) => ({ id, html })),
        question.id,
      ),
    },
    key: {
      steps,
      feedback: render.inline(question.feedback),
      ...(question.misconception ? { misconception: question.misconception } : {}),
    },
  }
}
