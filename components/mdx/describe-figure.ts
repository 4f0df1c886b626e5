import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import * as figures from './figures'

/**
 * Title, description and caption of a figure, for readers who get no picture.
 * @throws Error for a name that is no figure
 */
export function describeFigure(name: string): { title: string; description: string; caption: string } {
  const figure = (figures as Record<string, () => ReactElement>)[name]
  if (!figure) throw new Error(`<${name} /> is no figure of components/mdx/figures`)
  const html = renderToStaticMarkup(createElement(figure))
  const read = (tag: string) => toText(new RegExp(`<${tag}[^>]*>([\\s\\S]*?)</${tag}>`).exec(html)?.[1] ?? '')
  return { title: read('title'), description: read('desc'), caption: read('figcaption') }
}

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'" }
const toText = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim()
