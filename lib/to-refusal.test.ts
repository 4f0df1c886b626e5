import { expect, it } from 'vitest'
import { toRefusal } from './to-refusal'

it.each([
  ['name', 'at most 120 characters', 'name: at most 120 characters'],
  ['name', 'Type the name to show, or untick the box above it.', 'Type the name to show, or untick the box above it.'],
  ['events[3].id', 'Invalid input: expected string.', 'events[3].id: Invalid input: expected string.'],
  ['', 'must be an object', 'must be an object'],
])('%s, %s', (field, message, sentence) => {
  expect(toRefusal(field, message)).toBe(sentence)
})
