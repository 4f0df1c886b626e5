import type { z } from 'zod'
import type { Render } from '../contract'
import { compileNearMisses } from '../parts/near-misses'
import type { schema } from './schema'

export async function compile(question: z.output<typeof schema>, render: Render) {
  const shown: { hint?: string } = question.hint ? { hint: question.hint } : {}
  const key = {
    accept: question.accept.map(render.plain),
    caseSensitive: question.caseSensitive,
    feedback: render.inline(question.feedback),
    nearMisses: compileNearMisses(question.nearMisses, render),
  }
  return { shown, key }
}

type Compiled = Awaited<ReturnType<typeof compile>>
export type Shown = Compiled['shown']
export type Key = Compiled['key']
