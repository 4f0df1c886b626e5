import { findKind } from '../../../kinds/find-kind'

/** A thing that could be picked, or that was given, as HTML made at build; or a text as it was typed. */
export type Told = { html: string } | { text: string }
export type ToldChoice = {
  /** What could be picked, in the order in which it was seen; empty where an answer was typed. */
  offered: { id: string; html: string; isPicked: boolean }[]
  /** What was given, in the order in which it was given. */
  given: Told[]
}

/**
 * An answer in words, for a question of any kind: ids that the question shows become what they stand for, all else is told
 * as it was sent.
 * @param shown what a browser was given of the question; null where it was never noted
 * @param order ids in the order that this learner saw; null where it was not kept
 */
export function tellChoice(args: { shown: unknown; order: readonly string[] | null; choice: string[] | string }): ToldChoice {
  const { order, choice } = args
  const said = sayChoice(args.shown, choice)
  if (said.length > 0) return { offered: [], given: said.map((html) => ({ html })) }
  const htmlById = new Map<string, string>()
  collect(args.shown, htmlById)
  const list = typeof choice === 'string' ? [choice] : choice
  const given = list.map((part): Told => {
    const html = htmlById.get(part)
    return html === undefined ? { text: part } : { html }
  })
  const picked = new Set(typeof choice === 'string' ? [] : choice)
  const seen = [...new Set([...(order ?? []), ...htmlById.keys()])]
  const offered = seen.flatMap((id) => {
    const html = htmlById.get(id)
    return html === undefined ? [] : [{ id, html, isPicked: picked.has(id) }]
  })
  return { offered, given }
}

/** What the kind of the question makes of it, if it has words of its own for an answer. */
function sayChoice(shown: unknown, choice: string[] | string): string[] {
  if (!shown || typeof shown !== 'object' || !('kind' in shown)) return []
  return findKind(String(shown.kind))?.say?.(shown, choice) ?? []
}

/** Everything in a question that has an id and a text of its own. */
function collect(value: unknown, found: Map<string, string>) {
  if (Array.isArray(value)) for (const inner of value) collect(inner, found)
  else if (value && typeof value === 'object') {
    const { id, html } = value as { id?: unknown; html?: unknown }
    if (typeof id === 'string' && typeof html === 'string') found.set(id, html)
    collect(Object.values(value), found)
  }
}
