/** The file, command or output that a question shows. */
export function QuestionCode({ code: { html, title } }: { code: { html: string; title?: string | undefined } }) {
  return (
    <figure className="code">
      {title && <figcaption>{title}</figcaption>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: code that scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>
        <code dangerouslySetInnerHTML={{ __html: html }} />
      </pre>
    </figure>
  )
}
