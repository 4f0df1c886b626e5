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
  return saysNothing(question.feedback) ? [{ path: [], says: 'the feedback for a wrong answer says nothing.' }] : []
}

/** Accepted texts that the feedback for a wrong answer gives away. */
export function lintTold(path: Problem['path'], { accept, feedback }: { accept: string[]; feedback: string }): Problem[] {
  // Short answers, such as a port, stand in many sentences by chance.
  const told = accept.find((text) => text.length > 4 && feedback.toLowerCase().includes(text.toLowerCase()))
  return told ? [{ path, says: `the feedback for a wrong answer tells the answer "${told}".` }] : []
}
