import { shuffle } from '../../domain/catalog/rules/shuffle'
import type { Render } from '../contract'
import type { AskedOptions } from './option-schema'

export type ShownOption = { id: string; html: string }
export type KeyOption = { id: string; html: string; right: boolean; feedback: string; misconception?: string }
export type ShownOptions = { options: ShownOption[]; fixed: boolean }
export type KeyOptions = { options: KeyOption[] }

export async function compileOptions(question: AskedOptions, render: Render): Promise<{ shown: ShownOptions; key: KeyOptions }> {
  const options = question.options.map(({ id, text, right, feedback, misconception }) => ({
    id,
    html: render.inline(text),
    right,
    feedback: render.inline(feedback),
    ...(misconception ? { misconception } : {}),
  }))
  const seen = options.map(({ id, html }) => ({ id, html }))
  return {
    // The author's order would tell: right options tend to be written first.
    shown: { fixed: question.fixed, options: question.fixed ? seen : shuffle(seen, question.id) },
    key: { options },
  }
}

/** A shuffle that is not by chance the order in which it was written. */
export function shuffleAway<T extends { id: string }>(parts: T[], seed: string): T[] {
  for (let round = 0; ; round++) {
    const shuffled = shuffle(parts, `${seed}:${round}`)
    if (shuffled.some((part, index) => part.id !== parts[index]?.id)) return shuffled
  }
}
