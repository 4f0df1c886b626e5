import type { z } from 'zod'
import type { ShownOptions } from '../parts/compile-options'
import { listHtml, listTexts } from '../parts/options-text'
import type { schema } from './schema'

export const toMarkdown = (question: z.output<typeof schema>, shown: ShownOptions) =>
  `Choose one:\n\n${listTexts(shown.options, question.options)}`

export const toHtml = (shown: ShownOptions) => `<p>Choose one:</p>${listHtml(shown.options)}`
