/** A reader of CSV that knows nothing of the one that writes it: RFC 4180, sign by sign. */
export function readCsv(csv: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  const signs = [...csv.replace(/^\uFEFF/, '')]
  for (let at = 0; at < signs.length; at++) {
    const sign = signs[at] as string
    if (isQuoted && sign === '"' && signs[at + 1] === '"') {
      cell += '"'
      at += 1
    } else if (sign === '"') isQuoted = !isQuoted
    else if (isQuoted) cell += sign
    else if (sign === ',' || sign === '\n') {
      rows.at(-1)?.push(sign === '\n' ? cell.replace(/\r$/, '') : cell)
      cell = ''
      if (sign === '\n') rows.push([])
    } else cell += sign
  }
  return rows.filter((row) => row.length > 0)
}
