import { Refusal } from './refusal.js'

const MAX_NAME = 80

/** The name of a new item: 1 to 80 characters without the space around them. */
export function toName({ name }) {
  if (typeof name !== 'string') throw new Refusal(400, 'An item needs a name, as text.')
  const trimmed = name.trim()
  const length = [...trimmed].length
  if (length < 1 || length > MAX_NAME) throw new Refusal(400, `A name has 1 to ${MAX_NAME} characters.`)
  if (/\p{Cc}/u.test(trimmed)) throw new Refusal(400, 'A name has no line breaks or control characters.')
  return trimmed
}

/** Whether an item is loaded: true or false, nothing else. */
export function toLoaded({ loaded }) {
  if (typeof loaded !== 'boolean') throw new Refusal(400, 'Say "loaded": true or "loaded": false.')
  return loaded
}
