/**
 * A heading of its own for each assignment. Two of one title are told apart, letter case aside; a number in brackets at the end
 * becomes one in square brackets, since Canvas would read it as the id of an assignment of its own.
 */
export function toColumns(titles: readonly string[]): string[] {
  const used = new Set<string>()
  return titles.map((title) => {
    const plain = title.trim().replace(/\((\d+)\)$/, '[$1]')
    let column = plain
    for (let number = 2; used.has(column.toLowerCase()); number++) column = `${plain} - ${number}`
    used.add(column.toLowerCase())
    return column
  })
}
