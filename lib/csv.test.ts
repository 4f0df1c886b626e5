import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toCsv } from './csv'

describe('toCsv', () => {
  it('begins with the byte order mark and ends lines with CRLF', () => {
    expect([...Buffer.from(toCsv([['é']]))]).toEqual([0xef, 0xbb, 0xbf, 0xc3, 0xa9, 0x0d, 0x0a])
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '=HYPERLINK("http://evil.test","x")', '\uFF1D1+1'])(
    'a cell that begins like a formula is text: %j',
    (cell) => {
      expect(parse(toCsv([[cell, 'plain']]))).toEqual([[`'${cell}`, 'plain']])
    },
  )

  it('a number below 0 is a number', () => {
    expect(parse(toCsv([[-0.5, 12, '-0.5']]))).toEqual([['-0.5', '12', "'-0.5"]])
  })

  it.each([
    [`Ann;=cmd|' /C calc'!A0;x`, `Ann;'=cmd|' /C calc'!A0;x`],
    ['Ann\t@SUM(A1)', `Ann\t'@SUM(A1)`],
    ['Ann\n+1', `Ann\n'+1`],
    ['Ann;"=1+1"', `Ann;"'=1+1"`],
  ])('a formula after what parts cells elsewhere is text, and quoted: %j', (cell, safe) => {
    expect(toCsv([['x', cell]])).toBe(`\uFEFFx,"${safe.replaceAll('"', '""')}"\r\n`)
  })

  it.each(['Ann-Marie', 'a = b', '2026-06-01', 'x; y', 'a@example.test', 'Zoe, born -5'])('stays as it is: %j', (cell) => {
    expect(parse(toCsv([[cell]]))).toEqual([[cell]])
  })

  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\r', '\n', '=', '-', '\uFF20', ' ', "'", 'a') }),
  )
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }))

  it('any table reads back as it was, but for apostrophes before signs', () => {
    const plain = (rows: readonly (readonly string[])[]) =>
      rows.map((row) => row.map((text) => text.replace(/'(?=[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20])/g, '')))
    fc.assert(
      fc.property(table, (rows) => {
        expect(plain(parse(toCsv(rows)))).toEqual(plain(rows))
      }),
    )
  })

  it.each([',', ';', '\t'])('no cell of any table begins with a formula where the separator is %j', (separator) => {
    fc.assert(
      fc.property(table, (rows) => {
        // As a spreadsheet reads it that minds no quotation marks; one that minds them parts the text in fewer places.
        const cells = toCsv(rows)
          .slice(1)
          .split(new RegExp(`[\r\n]|${separator}`))
        for (const one of cells) expect(one).not.toMatch(/^"*[=+\-@\t\uFF1D\uFF0B\uFF0D\uFF20]/)
      }),
      { numRuns: 500 },
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
