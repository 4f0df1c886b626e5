import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Module } from '@/domain/catalog/types'
import { toNearModules } from './near-modules'

const toModules = (sizes: number[]) =>
  sizes.map((size, module) => ({
    id: `m${module}`,
    title: `Module ${module}`,
    entries: Array.from({ length: size }, (_, entry) => ({ id: `m${module}e${entry}` })),
  })) as Module[]

test('a guide that fits is listed whole', () => {
  expect(toNearModules(toModules([2, 5, 4, 6, 6, 10, 1]), 'm5e3')).toHaveLength(7)
})

test('of a large guide the modules around the page are listed', () => {
  const near = toNearModules(toModules(Array(80).fill(10)), 'm40e0')
  expect(near.map(({ id }) => id)).toEqual(['m39', 'm40', 'm41', 'm42'])
})

test('the page itself is always there, in one run of modules, within the limit', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(sizes, fc.nat(), (sizes, pick) => {
      const modules = toModules(sizes)
      const current = pick % sizes.length
      const near = toNearModules(modules, `m${current}e0`)
      const places = near.map((module) => modules.indexOf(module))
      expect(places).toContain(current)
      expect(places).toEqual(places.map((_, at) => (places[0] ?? 0) + at))
      const count = near.reduce((sum, { entries }) => sum + entries.length, 0)
      expect(count).toBeLessThanOrEqual(Math.max(48, sizes[current] ?? 0))
    }),
  )
})
