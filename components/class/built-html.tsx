/** HTML that the build made of our own Markdown: prompts, options. The one place of the pages of a class where HTML goes in. */
export function BuiltHtml({ html }: { html: string }) {
  return <span dangerouslySetInnerHTML={{ __html: html }} />
}
