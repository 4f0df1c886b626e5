import type { z } from 'zod'
import { escapeXml } from '../../lib/escape-xml'
import type { Shown } from './compile'
import type { schema } from './schema'

const toWords = (hint: string | undefined) => (hint ? `Answer: ${hint}.` : 'Answer in your own words.')

export const toMarkdown = (question: z.output<typeof schema>) => toWords(question.hint)
export const toHtml = (shown: Shown) => `<p>${escapeXml(toWords(shown.hint))}</p>`
