import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { FigureWords } from '@/lib/markdown/to-markdown'
import * as figures from './figures'

/** `words` stand in for a figure that is no picture, such as an exercise. */
type Figure = (() => ReactElement) & { words?: FigureWords }

/**
 * Title, description and caption of a figure, for readers who get no picture.
 * @throws Error for a name that is no figure
 */
export function describeFigure(name: string): FigureWords {
  const figure = (figures as Record<string, Figure>)[name]
  if (!figure) throw new Error(`<${name} /> is no figure of components/mdx/figures`)
  if (figure.words) return figure.words
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
