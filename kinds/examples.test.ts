import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { findKind, KIND_NAMES } from './find-kind'

const guide = readFileSync('docs/writing-quizzes.md', 'utf8')

it.each(KIND_NAMES)('docs/writing-quizzes.md shows the example of %s', (name) => {
  const [, section = ''] = guide.split(`\n### ${name}\n`)
  const [, yaml = ''] = /```yaml\n([\s\S]*?)\n```/.exec(section) ?? []
  expect(parse(yaml)).toEqual([findKind(name).fixture.question])
})
