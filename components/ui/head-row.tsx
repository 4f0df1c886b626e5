/** The words above a column; over a column of numbers they stand at the right, as the numbers do. */
type Heading = string | { number: string }

/** The head of a table. */
export function HeadRow({ headings }: { headings: Heading[] }) {
  return (
    <thead>
      <tr>
        {headings.map((heading) => {
          const [words, className] = typeof heading === 'string' ? [heading] : [heading.number, 'number']
          return (
            <th key={words} scope="col" className={className}>
              {words}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
