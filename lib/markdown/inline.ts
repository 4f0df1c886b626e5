import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { remarkVersions } from './versions'

const pipeline = unified().use(remarkParse).use(remarkGfm).use(remarkVersions).use(remarkRehype).use(rehypeStringify).freeze()

/** Markdown of one paragraph to HTML without the paragraph; several paragraphs stay paragraphs. HTML in it is dropped. */
export function renderInline(markdown: string): string {
  const html = String(pipeline.processSync(markdown)).trim()
  const [, only] = /^<p>((?:(?!<p>)[\s\S])*)<\/p>$/.exec(html) ?? []
  return only ?? html
}
