import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { modulesSchema } from '@/domain/catalog/curriculum-schema'
import { REDIRECTS } from './redirects'

it('every old address leads to a page of the curriculum, in one step', () => {
  const paths = new Set(
    modulesSchema
      .parse(parse(readFileSync('content/curriculum.yaml', 'utf8')).modules)
      .flatMap(({ entries }) => entries.map(({ path }) => path)),
  )
  expect(Object.entries(REDIRECTS).filter(([, to]) => !paths.has(to))).toEqual([])
  expect(Object.values(REDIRECTS).filter((to) => to.replace(/\/$/, '') in REDIRECTS)).toEqual([])
  expect(Object.keys(REDIRECTS).filter((from) => paths.has(`${from}/`))).toEqual([])
})
