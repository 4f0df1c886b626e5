import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toCsv } from './csv'

describe('toCsv', () => {
  it('begins with the byte order mark and ends lines with CRLF', () => {
    expect([...Buffer.from(toCsv([['é']]))]).toEqual([0xef, 0xbb, 0xbf, 0xc3, 0xa9, 0x0d, 0x0a])
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '=HYPERLINK("http://evil.test","x")'])(
    'a cell that begins like a formula is text: %j',
    (cell) => {
      expect(parse(toCsv([[cell, 'plain']]))).toEqual([[`'${cell}`, 'plain']])
    },
  )

  it('a number below 0 is a number', () => {
    expect(parse(toCsv([[-0.5, 12, '-0.5']]))).toEqual([['-0.5', '12', "'-0.5"]])
  })

  it('any table reads back as it was, but for the apostrophe', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '=', '-', ' ', "'", 'a') }),
    )
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }))
    fc.assert(
      fc.property(table, (rows) => {
        expect(parse(toCsv(rows))).toEqual(rows.map((row) => row.map((text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text))))
      }),
    )
  })
})

/** RFC 4180, written from its grammar. */
function parse(csv: string): string[][] {
  const text = csv.replace(/^\uFEFF/, '')
  const rows: string[][] = []
  let at = 0
  while (at < text.length) {
    const row: string[] = []
    for (;;) {
      const quoted = /"((?:[^"]|"")*)"/y
      const bare = /[^",\r\n]*/y
      quoted.lastIndex = bare.lastIndex = at
      const match = quoted.exec(text) ?? bare.exec(text)
      row.push(match?.[1]?.replaceAll('""', '"') ?? match?.[0] ?? '')
      at += match?.[0].length ?? 0
      if (text[at] !== ',') break
      at++
    }
    if (text.slice(at, at + 2) !== '\r\n') throw new Error(`no end of line at ${at}: ${JSON.stringify(text.slice(at, at + 10))}`)
    at += 2
    rows.push(row)
  }
  return rows
}
