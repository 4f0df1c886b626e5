import { expect, it } from 'vitest'
import { listMisconceptions } from './list-misconceptions'

it('gives learners HTML, in which no Markdown is left', () => {
  const texts = listMisconceptions().flatMap(({ html }) => [html.title, html.truth])
  expect(texts.filter((text) => /[`*]|@@/.test(text))).toEqual([])
  expect(texts.some((text) => text.includes('<code>'))).toBe(true)
})
