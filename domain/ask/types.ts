/** A section of the guide that is quoted; its number in the list, from 1, is how an answer cites it. */
export type Quote = { href: string; title: string; heading: string; text: string }

/**
 * What an answer consists of, in this order: the passages, the text of a language model where there is one, a sentence
 * about what went otherwise, the end.
 */
export type AskEvent =
  | { type: 'passages'; passages: Quote[] }
  | { type: 'text'; text: string }
  | { type: 'note'; sentence: string }
  | { type: 'end' }
