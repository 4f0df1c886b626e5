import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packTexts, unpackTexts } from './packed-texts'

describe('packTexts', () => {
  it('is undone by unpackTexts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' })), async (texts) => {
        expect(unpackTexts(await packTexts(texts), 1_000_000)).toEqual(texts)
      }),
    )
  })

  it('unpacks nothing else, and never more than it may', async () => {
    for (const packed of ['', 'nonsense', Buffer.from('["a"]').toString('base64'), (await packTexts([])).slice(2)])
      expect(unpackTexts(packed, 1000)).toBeNull()
    const bomb = await packTexts(['x'.repeat(50_000_000)])
    expect(bomb.length).toBeLessThan(1000)
    expect(unpackTexts(bomb, 1_000_000)).toBeNull()
  })
})
