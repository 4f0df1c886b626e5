import type { z } from 'zod'
import type { Render } from '../contract'
import { compileNearMisses, type NearMiss } from '../parts/near-misses'
import { replaceMarkers } from './markers'
import type { schema } from './schema'

/** Characters that no file has, one for each blank, so that highlighting never cuts a marker in two. */
const FIRST = 0xe000
const PIECE = /<[^>]+>|[\uE000-\uE0FF]|[^<\uE000-\uE0FF]+/g

export type Shown = {
  /** HTML, and numbers of blanks. */
  parts: (string | number)[]
  title?: string
  blanks: { id: string; hint?: string }[]
}
export type Key = { blanks: { id: string; accept: string[]; caseSensitive: boolean; feedback: string; nearMisses: NearMiss[] }[] }

export async function compile(question: z.output<typeof schema>, render: Render): Promise<{ shown: Shown; key: Key }> {
  const { file, blanks } = question
  const text = replaceMarkers(file.text, (_id, index) => String.fromCharCode(FIRST + index))
  // The prompt of a terminal is text here: a line that is cut in two would get it twice.
  const html = await render.code(text, file.lang === 'console' ? 'sh' : file.lang)
  return {
    shown: {
      parts: splitHtml(html),
      ...(file.title ? { title: file.title } : {}),
      blanks: blanks.map(({ id, hint }) => ({ id, ...(hint ? { hint } : {}) })),
    },
    key: {
      blanks: blanks.map(({ id, accept, caseSensitive, feedback, nearMisses }) => ({
        id,
        accept: accept.map(render.plain),
        caseSensitive,
        feedback: render.inline(feedback),
        nearMisses: compileNearMisses(nearMisses, render),
      })),
    },
  }
}

/** Cuts HTML at the blanks: an element that is open there is closed before and opened again behind. */
function splitHtml(html: string): (string | number)[] {
  const parts: (string | number)[] = []
  const open: string[] = []
  let piece = ''
  for (const [token] of html.matchAll(PIECE)) {
    const blank = token.charCodeAt(0) - FIRST
    if (token.startsWith('</')) open.pop()
    else if (token.startsWith('<')) open.push(token)
    if (blank < 0) piece += token
    else {
      if (piece) parts.push(piece + '</span>'.repeat(open.length))
      parts.push(blank)
      piece = open.join('')
    }
  }
  if (piece) parts.push(piece)
  return parts
}
