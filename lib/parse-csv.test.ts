import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toCsv } from './csv'
import { parseCsv } from './parse-csv'

const cellsOf = (text: string) => parseCsv(text).map(({ cells }) => cells)

describe('parseCsv', () => {
  it.each([
    ['commas', 'a,b\r\n1,2\r\n'],
    ['semicolons', 'a;b\n1;2'],
    ['tabs and old line ends', 'a\tb\r1\t2\r'],
    ['a byte order mark and quotes', '\uFEFF"a","b"\n"1","2"\n'],
  ])('reads %s', (_name, text) => {
    expect(parseCsv(text)).toEqual([
      { row: 1, cells: ['a', 'b'] },
      { row: 2, cells: ['1', '2'] },
    ])
  })

  it('keeps delimiters, line breaks and doubled quotation marks inside quotes', () => {
    expect(cellsOf('a,b\n"x, ""y""\nz",2\n')).toEqual([
      ['a', 'b'],
      ['x, "y"\nz', '2'],
    ])
  })

  it('leaves blank rows out and counts them', () => {
    expect(parseCsv('a,b\n\n , \n1,2').map(({ row }) => row)).toEqual([1, 4])
  })

  it('goes on with the next line after a quotation mark that is not closed, and after one that closes too early', () => {
    const rows = parseCsv('a,b\n"1,2\n3,4\n')
    expect(rows.map(({ problem }) => Boolean(problem))).toEqual([false, true, false])
    expect(rows[2]?.cells).toEqual(['3', '4'])
    expect(parseCsv('a,b\n"1"x,2\n3,4')[1]).toMatchObject({ cells: ['1x', '2'], problem: expect.stringContaining('follows') })
  })

  it('reads back whatever table we write', () => {
    const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\r', '\n', ' ', 'a') }))
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }))
    fc.assert(
      fc.property(table, (rows) => {
        const head = rows[0]?.map((_cell, index) => `column ${index}`) as string[]
        const read = parseCsv(toCsv([head, ...rows]))
        const disarmed = /(?<=(?:^|[,;\t\r\n])"*)(?=[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20])/g
        const written = rows.map((row) => row.map((text) => text.replace(disarmed, "'")))
        expect(read.slice(1).map(({ cells }) => cells)).toEqual(written.filter((row) => row.some((text) => text.trim() !== '')))
      }),
    )
  })

  it('never throws, never loops, and gives rows in order', () => {
    const text = fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\r', '\n', 'a', '\u0000', '\uFEFF'), maxLength: 60 })
    fc.assert(
      fc.property(text, (csv) => {
        const rows = parseCsv(csv).map(({ row }) => row)
        expect(rows).toEqual([...new Set(rows)].sort((a, b) => a - b))
      }),
    )
  })

  it('reads a megabyte of nothing but quotation marks in no time', () => {
    const started = performance.now()
    for (const line of ['"\n', '"""\n', '"a""\n', '""""\n', 'a,"\n']) parseCsv(line.repeat(1_000_000 / line.length))
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
