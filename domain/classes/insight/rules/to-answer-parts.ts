import type { Choice } from '../../../../kinds/contract'
import { findKind } from '../../../../kinds/find-kind'

/** HTML made at build, or a text as a learner typed it. */
export type Words = { html: string } | { text: string }
export type AnswerPart = { id: string; words: Words; isRight: boolean }

/** A question as one version of it was shown, and its key; `kind` is in both. */
export type AskedVersion = { shown: object; key: object & { kind: string } }

/**
 * What an answer is counted by: each picked option, each pair, each blank, or the answer as a whole where it is one thing (a
 * line, an order, a text). Nothing for a blank answer, nor for a kind that is no more.
 */
export function toAnswerParts({ shown, key }: AskedVersion, choice: Choice): AnswerPart[] {
  const kind = findKind(key.kind as string)
  if (!kind || isBlank(choice)) return []
  const verdict = kind.grade(key, choice).right
  const said = kind.say?.(shown, choice) ?? []
  if (said.length > 0) {
    const right = kind.say?.(shown, kind.solve(key)) ?? []
    return said.map((html) => ({ id: html, words: { html }, isRight: said.length === 1 ? verdict : right.includes(html) }))
  }
  if (typeof choice === 'string') return [{ id: fold(choice), words: { text: choice.trim() }, isRight: verdict }]
  const options = listOptionWords(shown)
  if (choice.some((id) => !options.has(id))) return toBlanks({ shown, key }, choice)
  if (isSequence({ shown, key })) {
    const html = choice.map((id) => options.get(id)).join(' → ')
    return [{ id: choice.join(' '), words: { html }, isRight: verdict }]
  }
  return [...new Set(choice)].map((id) => ({ id, words: { html: options.get(id) ?? '' }, isRight: kind.solve(key).includes(id) }))
}

/** Everything that can be picked, picked or not; empty where an answer is typed, put in order or paired. */
export function listOffered(asked: AskedVersion): AnswerPart[] {
  const kind = findKind(asked.key.kind as string)
  if (!kind || kind.say || isSequence(asked)) return []
  const right = kind.solve(asked.key)
  return [...listOptionWords(asked.shown)].map(([id, html]) => ({ id, words: { html }, isRight: right.includes(id) }))
}

const isBlank = (choice: Choice) => [choice].flat().every((part) => part.trim() === '')

/** Upper and lower case are two answers, as `-P` is not `-p`. */
const fold = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ')

/** The order of an answer matters where the right one backwards is wrong. */
function isSequence({ key }: AskedVersion): boolean {
  const kind = findKind(key.kind as string)
  const right = kind?.solve(key)
  return Boolean(kind && Array.isArray(right) && right.length > 1 && !kind.grade(key, [...right].reverse()).right)
}

/** Texts by place: one is right where it is right among right ones. */
function toBlanks({ key }: AskedVersion, choice: string[]): AnswerPart[] {
  const kind = findKind(key.kind as string)
  const right = kind?.solve(key)
  return choice.map((text, index) => ({
    id: `${index} ${fold(text)}`,
    words: { text: choice.length === 1 ? text.trim() : `${index + 1}: ${text.trim() || 'left blank'}` },
    isRight: Boolean(kind && Array.isArray(right) && kind.grade(key, right.with(index, text)).right),
  }))
}

/** Everything in a question that has an id and a text of its own. */
function listOptionWords(value: unknown, found = new Map<string, string>()): Map<string, string> {
  if (Array.isArray(value)) for (const inner of value) listOptionWords(inner, found)
  else if (value && typeof value === 'object') {
    const { id, html } = value as { id?: unknown; html?: unknown }
    if (typeof id === 'string' && typeof html === 'string') found.set(id, html)
    listOptionWords(Object.values(value), found)
  }
  return found
}
