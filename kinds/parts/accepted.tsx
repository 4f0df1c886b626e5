/** The accepted answer, once it may be told. */
export function Accepted({ text }: { text: string | undefined }) {
  if (text === undefined) return null
  if (!text.includes('\n'))
    return (
      <p className="accepted">
        Accepted: <code>{text}</code>
      </p>
    )
  return (
    <figure className="code">
      <figcaption>Accepted</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: code that scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>
        <code>{text}</code>
      </pre>
    </figure>
  )
}
