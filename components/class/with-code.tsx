/** A sentence as inline Markdown in which `code` is the only markup, as titles of misconceptions are. */
export function WithCode({ children }: { children: string }) {
  return children.split('`').map((part, index) => {
    const key = `part-${index}`
    return index % 2 === 1 ? <code key={key}>{part}</code> : <span key={key}>{part}</span>
  })
}
