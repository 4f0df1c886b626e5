import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { findKind, KIND_NAMES } from './find-kind'

const guide = readFileSync('docs/writing-quizzes.md', 'utf8')

it.each(KIND_NAMES)('docs/writing-quizzes.md shows the example of %s', (name) => {
  const { question } = findKind(name).fixture
  const [, section = ''] = guide.split(`\n### ${name}\n`)
  const [, yaml = ''] = /```yaml\n([\s\S]*?)\n```/.exec(section) ?? []
  const wanted = `docs/writing-quizzes.md needs "### ${name}" with the question of the fixture below it:\n\n${stringify([question], { lineWidth: 0 })}`
  expect(parse(yaml), wanted).toEqual([question])
})
