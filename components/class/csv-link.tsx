/** Leads to the file of a table with what its page asks for, all pages of it. */
export function CsvLink({ path, query = {} }: { path: string; query?: Record<string, string> }) {
  const asked = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ''))
  return (
    <a className="btn" href={asked.size > 0 ? `${path}?${asked}` : path}>
      Download CSV
    </a>
  )
}
