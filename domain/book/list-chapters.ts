import 'server-only'
import { findKind } from '../../kinds/find-kind'
import { escapeXml } from '../../lib/escape-xml'
import { toBookHtml } from '../../lib/markdown/to-book-html'
import { getPage } from '../catalog/get-page'
import { getQuiz } from '../catalog/get-quiz'
import { listModules } from '../catalog/list-modules'
import { listTerms } from '../catalog/list-terms'
import type { Entry, PublicQuestion } from '../catalog/types'

/** `id` is that of its page. */
export type Chapter = { id: string; title: string; html: string }
export type Part = { id: string; title: string; chapters: Chapter[] }
type Options = {
  /** Level of a chapter's heading. */
  level: number
  /** Makes an absolute address of a path. */
  toUrl: (path: string) => string
  /** Where a link to a chapter leads, by the ids of its page and of the place on it. */
  toHref: (pageId: string, anchor: string) => string
}

const GLOSSARY = 'glossary'

/**
 * The whole guide by module, with the glossary as its last part, each page as a chapter of XHTML: text, figures, code, and quizzes without their key.
 * Every id begins with that of its page, so all chapters may stand in one document.
 */
export function listChapters({ level, toUrl, toHref }: Options): Part[] {
  const modules = listModules()
  const ids = new Map([
    ['/glossary/', GLOSSARY],
    ...modules.flatMap(({ entries }) => entries.map(({ path, id }): [string, string] => [path, id])),
  ])
  const parts = modules.map(({ id, title, entries }) => ({
    id,
    title,
    chapters: entries.flatMap((entry) => {
      const html = toChapter(entry)
      return html ? [{ id: entry.id, title: entry.title, html }] : []
    }),
  }))
  const glossary = { id: GLOSSARY, title: 'Glossary', html: toGlossary() }
  return [...parts.filter(({ chapters }) => chapters.length > 0), { id: 'words', title: 'Words of the guide', chapters: [glossary] }]

  function toChapter(entry: Entry): string | null {
    const page = getPage(entry.path)
    if (!page) return null
    const inBook = (html: string, deeper = 0) =>
      toBookHtml(html, { prefix: toAnchor(entry.id, ''), deeper, toHref: (href) => lead(href, entry) })
    const quiz = getQuiz(entry.id)
    const address = toUrl(entry.path)
    const facts = page.goal ? [`<dt>Afterwards</dt><dd>${page.goal}</dd>`] : []
    if (page.needs.length > 0)
      facts.push(`<dt>You need</dt><dd><ul>${page.needs.map((need) => `<li>${inBook(need)}</li>`).join('')}</ul></dd>`)
    facts.push(`<dt>Time</dt><dd>${toTime(entry)}</dd>`, `<dt>Page</dt><dd><a href="${escapeXml(address)}">${escapeXml(address)}</a></dd>`)
    return [
      `<section id="${entry.id}" class="chapter">`,
      `<h${level}>${escapeXml(entry.title)}</h${level}>`,
      `<p class="lede">${escapeXml(entry.summary)}</p>`,
      `<dl class="facts">${facts.join('')}</dl>`,
      inBook(page.html, level - 1),
      ...(quiz
        ? [
            `<h${level + 1} id="${toAnchor(entry.id, 'check-yourself')}">Check yourself</h${level + 1}>`,
            `<ol class="questions">${quiz.questions.map((question) => `<li>${toQuestion(question, inBook)}</li>`).join('\n')}</ol>`,
            `<p>Answer these on <a href="${escapeXml(address)}#check-yourself">the page</a>, which says why each answer is right or wrong.</p>`,
          ]
        : []),
      '</section>',
    ].join('\n')
  }

  function toGlossary(): string {
    const inBook = (html: string) =>
      toBookHtml(html, { prefix: toAnchor(GLOSSARY, ''), deeper: 0, toHref: (href) => lead(href, { id: GLOSSARY }) })
    const terms = listTerms().map(({ id, term, html, taught }) => {
      const link = taught ? ` <a href="${escapeXml(lead(taught.href, { id: GLOSSARY }))}">${escapeXml(taught.title)}</a>` : ''
      return `<dt id="${toAnchor(GLOSSARY, id)}">${escapeXml(term)}</dt><dd>${inBook(html)}${link}</dd>`
    })
    return `<section id="${GLOSSARY}" class="chapter">\n<h${level}>Glossary</h${level}>\n<dl class="terms">${terms.join('\n')}</dl>\n</section>`
  }

  function lead(href: string, from: { id: string }): string {
    if (!/^[/#]/.test(href)) return href
    const [path = '', anchor = ''] = href.split('#')
    const id = path === '' ? from.id : ids.get(path)
    return id ? toHref(id, anchor ? toAnchor(id, anchor) : id) : toUrl(href)
  }
}

/** The id that a place of a page has in the book. */
const toAnchor = (pageId: string, id: string) => `${pageId}--${id}`

const toTime = ({ minutes, handsOn }: Entry) => `${minutes} minutes of reading${handsOn > 0 ? `, ${handsOn} minutes of trying it` : ''}`

/** Only what a reader may see before answering. */
function toQuestion(question: PublicQuestion, inBook: (html: string) => string): string {
  const code = question.code
    ? `<figure class="code">${question.code.title ? `<figcaption>${escapeXml(question.code.title)}</figcaption>` : ''}<pre><code>${inBook(question.code.html)}</code></pre></figure>`
    : ''
  return `<div>${inBook(question.prompt)}</div>${code}${inBook(findKind(question.kind).toHtml(question))}`
}
