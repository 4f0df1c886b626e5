import { expect, test } from 'vitest'
import { checkGlossary } from './check-glossary'

const crate = { id: 'crate', term: 'crate', says: 'A box in which things travel.', lesson: 'boxes', anchor: 'what-it-is' }
const lesson = { id: 'boxes', path: '/boxes/', anchors: new Set(['what-it-is']), prose: 'A crate holds crates.' }
const check = (...terms: object[]) => checkGlossary(terms, [lesson], new Set(['boxes', 'planned']))

test('a glossary in order has no problems, also when its lesson is not written yet', () => {
  expect(check(crate)).toEqual([])
  expect(check({ ...crate, lesson: 'planned', anchor: 'anything', term: 'unheard' })).toEqual([])
})

test.each([
  ['an anchor that is not there', { ...crate, anchor: 'gone' }, 'content/glossary.yaml, crate: /boxes/ has no heading #gone.'],
  ['a lesson that is not there', { ...crate, lesson: 'ships' }, 'content/glossary.yaml, crate: there is no lesson "ships".'],
  ['a related term that is not there', { ...crate, related: ['sack'] }, '"sack" cannot be related; there is no such term.'],
  ['a term related to itself', { ...crate, related: ['crate'] }, 'it is the term itself'],
  ['a link in a definition', { ...crate, says: 'A [box](/x/) in which things travel.' }, 'a definition holds no links'],
  ['a long definition', { ...crate, says: 'It is one. It is two. It is three. It is four.' }, 'one to three sentences'],
  ['a word that no lesson uses', { ...crate, term: 'pallet' }, 'no lesson uses "pallet" in its prose'],
  ['a field that is not known', { ...crate, colour: 'red' }, 'Unrecognized key'],
])('%s is found', (_what, term, sentence) => {
  expect(check(term).join('\n')).toContain(sentence)
})

test('a word that is not used may say why', () => {
  expect(check({ ...crate, term: 'pallet', unlinked: 'Readers meet it in the reference.' })).toEqual([])
})

test('two terms with the same word, and one id twice, are found', () => {
  const problems = check(crate, { ...crate, forms: ['Crate'] }).join('\n')
  expect(problems).toContain('this id is used twice')
  expect(problems).toContain('"crate" is also a form of "crate"')
})
