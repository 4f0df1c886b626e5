type Props = {
  /** Highlighted lines, made at build by lib/markdown/highlight. */
  html: string
  /** What the copy button takes, where that is not all of it: commands without prompts and output. */
  copy: string
  lang: string
  title?: string
}

export function CodeBlock({ html, copy, lang, title }: Props) {
  const isOutput = lang === 'text'
  return (
    <figure className="code">
      {title && <figcaption>{title}</figcaption>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: code that scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>
        <code dangerouslySetInnerHTML={{ __html: html }} />
      </pre>
      {!isOutput && (
        <button className="copy" type="button" data-act="copy" data-copy={copy || undefined} aria-live="polite">
          Copy
        </button>
      )}
    </figure>
  )
}
