import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { z } from 'zod'
import type { Choice, Kind, Render } from './contract'

/** Beside the sources, so that what the files import is found; ignored by git. */
const folder = join(process.cwd(), '.data', `guide-kind-${process.pid}`)
const files = [...readFileSync('docs/writing-quizzes.md', 'utf8').matchAll(/```tsx?\n\/\/ kinds\/number\/(\S+)\n([\s\S]*?)```/g)]
const render: Render = { inline: (text) => text, plain: (text) => text, code: async (text) => text }

beforeAll(() => {
  mkdirSync(join(folder, 'number'), { recursive: true })
  for (const [, name = '', source = ''] of files)
    writeFileSync(
      join(folder, 'number', name),
      source.replaceAll("from '../../lib/", "from '../../../lib/").replaceAll(/from '..\/(?=[a-z])/g, "from '../../../kinds/"),
    )
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('docs/writing-quizzes.md has each file of a kind, and their types fit the contract', () => {
  expect(files.map(([, name = '']) => name.replace(/[.]tsx?$/, '')).sort()).toEqual(
    'compile fixture grade keyboard kind lint markdown schema view'.split(' '),
  )
  const options = { noEmit: true, incremental: false }
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: '../../tsconfig.json', compilerOptions: options, include: ['number/*'], exclude: [] }),
  )
  expect(findTypeErrors()).toBe('')
}, 60_000)

it('the kind in docs/writing-quizzes.md grades its own example as its fixture says', async () => {
  const { kind } = (await import(join(folder, 'number', 'kind.ts'))) as { kind: Kind<z.ZodType, unknown, unknown> }
  const { right, wrong, partly } = kind.fixture
  const question = kind.schema.parse(kind.fixture.question)
  const { key } = await kind.compile(question, render)
  const scoreOf = (choice: Choice) => kind.grade(key, choice).score
  expect([...right, kind.solve(key)].map(scoreOf).every((score) => score === 1)).toBe(true)
  expect(wrong.map(scoreOf).every((score) => score === 0)).toBe(true)
  expect(partly.map(({ choice }) => scoreOf(choice))).toEqual(partly.map(({ score }) => score))
  expect(Math.max(...kind.misses(key).map(scoreOf))).toBe(0.5)
  expect(kind.lint(question)).toEqual([])
})

function findTypeErrors(): string {
  try {
    execFileSync(join('node_modules', '.bin', 'tsc'), ['--project', folder], { encoding: 'utf8' })
    return ''
  } catch (error) {
    return (error as { stdout: string }).stdout
  }
}
