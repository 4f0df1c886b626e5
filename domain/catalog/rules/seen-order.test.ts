import fc from 'fast-check'
import { expect, it } from 'vitest'
import { listSeen, toSeenOrder } from './seen-order'

const options = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }))

it('is one order of all options for each reader and question', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), (seed, id) => {
      const seen = toSeenOrder({ id, options, fixed: false }, seed)
      expect(toSeenOrder({ id, options, fixed: false }, seed)).toEqual(seen)
      expect(seen.map((option) => option.id).sort()).toEqual(['a', 'b', 'c', 'd', 'e'])
      expect(listSeen({ id, options, fixed: false } as { id: string }, seed)).toEqual(seen.map((option) => option.id))
    }),
  )
})

it('differs between readers', () => {
  const orders = Array.from({ length: 20 }, (_, reader) =>
    listSeen({ id: 'q', options, fixed: false } as { id: string }, `${reader}`)?.join(),
  )
  expect(new Set(orders).size).toBeGreaterThan(10)
})

it('leaves alone what is fixed or was put in order for all, and knows none for a text', () => {
  expect(toSeenOrder({ id: 'q', options, fixed: true }, 's')).toEqual(options)
  expect(toSeenOrder({ id: 'q', options }, 's')).toEqual(options)
  expect(listSeen({ id: 'q' }, 's')).toBeUndefined()
})
