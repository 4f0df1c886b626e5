import type { z } from 'zod'
import { escapeXml } from '../../lib/escape-xml'
import type { Choice } from '../contract'
import { listHtml, listTexts } from '../parts/options-text'
import type { Shown } from './compile'
import type { schema } from './schema'

export function toMarkdown(question: z.output<typeof schema>, shown: Shown): string {
  const lefts = question.pairs.map(({ id, left }) => ({ id, text: left }))
  const rights = [...question.pairs.map((pair) => pair.right), ...question.extra]
  return ['Match each of these:', listTexts(shown.lefts, lefts), 'with one of these:', listTexts(shown.rights, rights)].join('\n\n')
}

/** `left: right` for each pair. */
export function say({ lefts = [], rights = [] }: Partial<Shown>, choice: Choice): string[] {
  return [choice].flat().flatMap((pair) => {
    const [leftId, rightId] = pair.split('=', 2)
    const left = lefts.find(({ id }) => id === leftId)
    const right = rights.find(({ id }) => id === rightId)
    return left ? [`${left.html}: ${right ? escapeXml(right.text) : 'nothing'}`] : []
  })
}

export const toHtml = (shown: Shown) =>
  `<p>Match each of these:</p>${listHtml(shown.lefts)}<p>with one of these:</p>${listHtml(
    shown.rights.map(({ id, text }) => ({ id, html: escapeXml(text) })),
  )}`
