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

  it('takes a quotation mark that pairs with one of a later row for what it is: one bad line', () => {
    const rows = parseCsv('email,name\n"a@ex.test,Ann\nb@ex.test,Bob\nc@ex.test,"Cy"\n"d@ex.test","two\nlines"\n')
    expect(rows.map(({ row, problem }) => [row, Boolean(problem)])).toEqual([
      [1, false],
      [2, true],
      [3, false],
      [4, false],
      [5, false],
    ])
    expect(rows.slice(2).map(({ cells }) => cells)).toEqual([
      ['b@ex.test', 'Bob'],
      ['c@ex.test', 'Cy'],
      ['d@ex.test', 'two\nlines'],
    ])
    // One that begins with the separator shows by the mark that is left over.
    expect(parseCsv('a,b\n"1,2\n3,", 4"\n5,6').map(({ cells }) => cells[0])).toEqual(['a', '1,2', '3', '5'])
  })

  it('reads all that is well-formed after a bad row', () => {
    // Neither a separator nor a line break right behind a quotation mark: then a file cannot tell which of two readings is meant.
    const inner = fc
      .string({ unit: fc.constantFrom('"', ',', ';', '\n', ' ', 'a'), maxLength: 8 })
      .map((text) => `x${text}x`.replace(/"(?=[,;\n])/g, "'"))
    const cell = fc.oneof(
      fc.constant(''),
      fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 4 }),
      inner.map((text) => `"${text.replaceAll('"', '""')}"`),
    )
    const row = fc.tuple(fc.constant('r'), cell, cell).map((cells) => cells.join(','))
    const bad = fc.tuple(fc.constantFrom('"a,b', 'a,"b', '"a"b,c', '"a ""b"",c', 'a,"b""'), fc.array(row, { maxLength: 4 }))
    fc.assert(
      fc.property(fc.array(bad, { minLength: 1, maxLength: 3 }), (blocks) => {
        const read = parseCsv(['h,i,j', ...blocks.flatMap(([line, rows]) => [line, ...rows])].join('\n')).slice(1)
        expect(read.filter(({ problem }) => problem)).toHaveLength(blocks.length)
        expect(read.filter(({ problem }) => !problem).map(({ cells }) => cells)).toEqual(
          blocks.flatMap(([, rows]) => rows.map((line) => cellsOf(`h,i,j\n${line}`)[1])),
        )
      }),
      { numRuns: 1000 },
    )
  })

  it('takes the separator from a first line that names it, which is no row', () => {
    for (const text of ['sep=;\nname;email\n"a, b, c";d', '\uFEFFSEP=;\r\nname;email\r\na, b, c;d\r\n'])
      expect(parseCsv(text)).toEqual([
        { row: 1, cells: ['name', 'email'] },
        { row: 2, cells: ['a, b, c', 'd'] },
      ])
    expect(cellsOf('sep=|\na|b')).toEqual([['a', 'b']])
    expect(cellsOf('sep=a,b\n1,2')).toEqual([
      ['sep=a', 'b'],
      ['1', '2'],
    ])
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
    for (const line of ['"\n', '"""\n', '"a""\n', '""""\n', 'a,"\n', '"a\n', 'x",y,"\n', '","\n', 'a,"",b,"\n', 'a",""\n', '"a,"\n"b\n'])
      parseCsv(line.repeat(1_000_000 / line.length))
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
