import fc from 'fast-check'
import { expect, it } from 'vitest'
import { tellChoice } from './tell-choice'

const option = (id: string) => ({ id, html: `<code>${id}</code>` })
const shown = { id: 'q', prompt: 'Which?', kind: 'single', options: ['a', 'b', 'c'].map(option) }

it('tells picks in the order that was seen, and steps in the order that was given', () => {
  const told = tellChoice({ shown, order: ['c', 'a', 'b'], choice: ['b', 'c'] })
  expect(told.offered.map(({ id, isPicked }) => [id, isPicked])).toEqual([
    ['c', true],
    ['a', false],
    ['b', true],
  ])
  expect(told.given).toEqual([{ html: '<code>b</code>' }, { html: '<code>c</code>' }])
})

it('finds what has an id wherever a kind keeps it, and tells a text as it was typed', () => {
  const nested = { id: 'q', prompt: 'Match', sides: { left: [option('x')], right: { parts: [option('y')] } } }
  expect(tellChoice({ shown: nested, order: null, choice: ['y'] }).offered.map(({ id }) => id)).toEqual(['x', 'y'])
  expect(tellChoice({ shown: { id: 'q', kind: 'text' }, order: null, choice: '<b>docker</b>' })).toEqual({
    offered: [],
    given: [{ text: '<b>docker</b>' }],
  })
})

it('is total: nothing kept breaks it, and no HTML comes from a learner', () => {
  const choice = fc.oneof(fc.string(), fc.array(fc.oneof(fc.string(), fc.constantFrom('a', 'b'))))
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), fc.constant(shown)), fc.option(fc.array(fc.string())), choice, (shown, order, choice) => {
      const { given, offered } = tellChoice({ shown, order, choice })
      expect(given).toHaveLength(typeof choice === 'string' ? 1 : choice.length)
      const kept = JSON.stringify(shown)
      for (const part of [...given, ...offered]) if ('html' in part) expect(kept).toContain(JSON.stringify(part.html))
    }),
  )
})

it('has the words of its kind for an answer that is neither texts nor ids of options', () => {
  const match = {
    kind: 'match',
    lefts: [
      { id: 'stop', html: '<code>stop</code>' },
      { id: 'rm', html: '<code>rm</code>' },
    ],
    rights: [{ id: 'gone', text: 'a < b' }],
  }
  expect(tellChoice({ shown: match, order: null, choice: ['stop=gone', 'rm='] })).toEqual({
    offered: [],
    given: [{ html: '<code>stop</code>: a &lt; b' }, { html: '<code>rm</code>: nothing' }],
  })
  const line = { kind: 'line', lines: ['<span>FROM node</span>', null] }
  expect(tellChoice({ shown: line, order: null, choice: ['1'] }).given).toEqual([{ html: 'Line 1: <code><span>FROM node</span></code>' }])
  // What does not fit is told as it was sent, and is no HTML.
  for (const shown of [match, line])
    for (const choice of [['<b>x</b>'], '<b>x</b>', ['2'], ['__proto__=gone']])
      expect(tellChoice({ shown, order: null, choice }).given).toEqual([choice].flat().map((text) => ({ text })))
})
