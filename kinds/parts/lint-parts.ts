import type { Problem } from '../contract'
import { saysNothing } from './words'

/** Ids that are there twice, in a list under `name`. */
export function lintIds(name: string, parts: { id: string }[]): Problem[] {
  return parts.flatMap(({ id }, index) =>
    parts.findIndex((other) => other.id === id) < index
      ? [{ path: [name, index], says: `the id "${id}" is used twice in this question.` }]
      : [],
  )
}

/** Feedback of the whole question that says nothing. */
export function lintFeedback(question: { feedback: string }): Problem[] {
  return saysNothing(question.feedback)
    ? [{ path: [], says: 'the feedback for a wrong answer has fewer than four words, so it says nothing.' }]
    : []
}

/** Accepted texts that the feedback for a wrong answer gives away. */
export function lintTold(path: Problem['path'], { accept, feedback }: { accept: string[]; feedback: string }): Problem[] {
  const told = accept.find((text) => holds(feedback, text))
  return told ? [{ path, says: `the feedback for a wrong answer tells the answer "${told}".` }] : []
}

const isWordy = (character: string) => /[\p{L}\p{N}]/u.test(character)

/** As words of their own: the 80 of 8080 tells no port. */
function holds(text: string, words: string): boolean {
  const [where, what] = [text.toLowerCase(), words.toLowerCase()]
  for (let at = where.indexOf(what); at >= 0; at = where.indexOf(what, at + 1)) {
    const touches = [`${where[at - 1] ?? ' '}${what[0]}`, `${what.at(-1)}${where[at + what.length] ?? ' '}`]
    if (touches.every((pair) => ![...pair].every(isWordy))) return true
  }
  return false
}
