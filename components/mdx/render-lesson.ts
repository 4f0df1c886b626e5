import { getMDXComponent } from 'next-contentlayer2/hooks'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { lessonComponents } from './lesson-components'

/**
 * A lesson's compiled MDX as HTML. Done when the content is built: a page then carries its prose as one string,
 * which weighs a third less than a tree of elements, and no browser ever evaluates code made of text.
 */
export function renderLesson(code: string): string {
  return renderToStaticMarkup(createElement(getMDXComponent(code), { components: lessonComponents }))
}
