import type { z } from 'zod'
import { listHtml, listTexts } from '../parts/options-text'
import type { Shown } from './compile'
import type { schema } from './schema'

export const toMarkdown = (question: z.output<typeof schema>, shown: Shown) =>
  `Put in order:\n\n${listTexts(shown.options, question.steps)}`

export const toHtml = (shown: Shown) => `<p>Put in order:</p>${listHtml(shown.options)}`
