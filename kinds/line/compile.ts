import type { z } from 'zod'
import type { Render } from '../contract'
import type { schema } from './schema'

export type Shown = {
  /** HTML of each line; null for a blank one, which cannot be picked. */
  lines: (string | null)[]
  title?: string
}
export type Key = { right: string[]; lines: { id: string; feedback: string; misconception?: string }[]; feedback: string }

export async function compile(question: z.output<typeof schema>, render: Render): Promise<{ shown: Shown; key: Key }> {
  const { file, right, lines, feedback } = question
  const html = await render.code(file.text, file.lang)
  return {
    shown: { lines: html.split('\n').map((line) => (line.trim() ? line : null)), ...(file.title ? { title: file.title } : {}) },
    key: {
      right: right.map(String),
      lines: lines.map(({ number, feedback, misconception }) => ({
        id: String(number),
        feedback: render.inline(feedback),
        ...(misconception ? { misconception } : {}),
      })),
      feedback: render.inline(feedback),
    },
  }
}
