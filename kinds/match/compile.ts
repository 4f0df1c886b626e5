import type { z } from 'zod'
import type { Render } from '../contract'
import { type ShownOption, shuffleAway } from '../parts/compile-options'
import { toPlain } from '../parts/words'
import type { schema } from './schema'

export type Shown = { lefts: ShownOption[]; rights: { id: string; text: string }[] }
export type Key = {
  pairs: { left: string; right: string; feedback: string }[]
  decoys: { id: string; feedback?: string; misconception?: string }[]
  feedback: string
  misconception?: string
}

export async function compile(question: z.output<typeof schema>, render: Render): Promise<{ shown: Shown; key: Key }> {
  const { pairs, extra, feedback, misconception } = question
  const rights = [...pairs.map((pair) => pair.right), ...extra].map(({ id, text }) => ({ id, text: toPlain(render.plain(text)) }))
  return {
    shown: { lefts: pairs.map(({ id, left }) => ({ id, html: render.inline(left) })), rights: shuffleAway(rights, question.id) },
    key: {
      pairs: pairs.map((pair) => ({ left: pair.id, right: pair.right.id, feedback: render.inline(pair.feedback) })),
      decoys: extra.map(({ id, feedback, misconception }) => ({
        id,
        ...(feedback ? { feedback: render.inline(feedback) } : {}),
        ...(misconception ? { misconception } : {}),
      })),
      feedback: render.inline(feedback),
      ...(misconception ? { misconception } : {}),
    },
  }
}
