import fc from 'fast-check'
import { expect, it } from 'vitest'
import { toPaging } from './to-paging'

it('shows each row on exactly one page, the last page for whoever asks for a later one, and everything on one for all', () => {
  fc.assert(
    fc.property(fc.nat(400), fc.integer({ min: 1, max: 100 }), (total, size) => {
      const { pages } = toPaging({ total, size })
      const rows = Array.from({ length: total }, (_, index) => index)
      const shown = Array.from({ length: pages }, (_, index) => toPaging({ asked: index + 1, total, size }))
      expect(shown.flatMap((page) => rows.slice(page.from, page.from + page.size))).toEqual(rows)
      expect(toPaging({ asked: pages + 7, total, size })).toEqual(shown.at(-1))
      const all = toPaging({ asked: 'all', total, size })
      expect(rows.slice(all.from, all.from + all.size)).toEqual(rows)
      expect(all).toMatchObject({ page: 1, pages: 1 })
    }),
  )
})
