import { describe, expect, it } from 'vitest'
import { mergeSettings } from './merge-settings'

const before = { name: 'Autumn', timeZone: 'UTC', pseudonyms: false }

describe('mergeSettings', () => {
  it('changes what the user changed, and nothing that somebody else saved since', () => {
    expect(mergeSettings({ typed: { ...before, name: 'Spring' }, before, now: { ...before, pseudonyms: true } })).toEqual({
      changes: { name: 'Spring' },
      clash: null,
    })
    expect(mergeSettings({ typed: before, before, now: { name: 'Spring', timeZone: 'Europe/Paris', pseudonyms: true } }).changes).toEqual(
      {},
    )
  })

  it('finds where both changed the same, unless to the same', () => {
    const now = { name: 'Spring', timeZone: 'Europe/Paris', pseudonyms: true }
    expect(mergeSettings({ typed: now, before, now })).toEqual({ changes: {}, clash: null })
    expect(mergeSettings({ typed: { ...before, name: 'Winter' }, before, now }).clash).toEqual({ key: 'name', words: 'name' })
    expect(mergeSettings({ typed: { ...before, timeZone: 'Asia/Tokyo' }, before, now }).clash).toEqual({
      key: 'timeZone',
      words: 'time zone',
    })
  })

  it('switches pseudonyms off where the page showed them on', () => {
    const on = { ...before, pseudonyms: true }
    expect(mergeSettings({ typed: before, before: on, now: on }).changes).toEqual({ pseudonyms: false })
  })
})
