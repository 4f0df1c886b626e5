import { expect, test } from 'vitest'
import { correctWord } from './correct-word'

const WORDS = ['docker', 'container', 'compose', 'image', 'volume', 'port', 'persisting', 'dockerfile', 'line', '--mount']

test.each([
  ['dokcer', 'docker'],
  ['contianer', 'container'],
  ['compse', 'compose'],
  ['voluem', 'volume'],
  ['persistign', 'persisting'],
  ['dockerfiel', 'dockerfile'],
  ['--muont', '--mount'],
  // Two edits make another word of a short one, and anything of three letters.
  ['online', null],
  ['prt', null],
  ['kubernetes', null],
])('%s was meant as %s', (typed, meant) => {
  expect(correctWord(typed, WORDS)).toBe(meant)
})
