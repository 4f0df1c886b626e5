import { z } from 'zod'
import type { Grade, Render } from '../contract'
import { id, markdown } from './base-schema'
import { WRONG } from './wrong'

/** Wrong answers worth a reply of their own, for kinds whose answer is typed. */
export const nearMisses = z
  .array(z.object({ accept: z.array(z.string().min(1)).min(1), feedback: markdown, misconception: id.optional() }).strict())
  .default([])

export type NearMiss = { accept: string[]; feedback: string; misconception?: string }
type IsSame = (accepted: string, typed: string) => boolean

export function compileNearMisses(misses: z.output<typeof nearMisses>, render: Render): NearMiss[] {
  return misses.map((miss) => ({ ...miss, accept: miss.accept.map(render.plain), feedback: render.inline(miss.feedback) }))
}

/** Right when the text is accepted; else wrong, with the misconception of the near miss that it is, if any. */
export function gradeTyped(key: { accept: string[]; nearMisses: NearMiss[] }, typed: string, isSame: IsSame): Grade {
  if (key.accept.some((accepted) => isSame(accepted, typed))) return { right: true, score: 1, misconceptions: [] }
  const miss = findNearMiss(key.nearMisses, typed, isSame)
  return miss?.misconception ? { ...WRONG, misconceptions: [miss.misconception] } : WRONG
}

/** The reply that the author wrote for this wrong text, if any. */
export function findNearMiss(misses: NearMiss[], typed: string, isSame: IsSame): NearMiss | undefined {
  return misses.find((miss) => miss.accept.some((text) => isSame(text, typed)))
}
