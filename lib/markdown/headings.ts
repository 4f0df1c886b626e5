import GithubSlugger from 'github-slugger'

export type Heading = { depth: 2 | 3; text: string; slug: string }

/** The `##` and `###` headings of Markdown, with the anchors that rehype-slug gives them. */
export function readHeadings(markdown: string): Heading[] {
  const slugger = new GithubSlugger()
  const withoutCode = markdown.replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1`*$/gm, '')
  return [...withoutCode.matchAll(/^(#{1,6}) +(.+?) *#*$/gm)].flatMap((match) => {
    const text = (match[2] ?? '').replace(/[`*_]/g, '')
    const slug = slugger.slug(text)
    const depth = match[1]?.length
    return depth === 2 || depth === 3 ? [{ depth, text, slug }] : []
  })
}
