import 'server-only'
import { escapeXml } from '../../lib/escape-xml'
import { listChapters } from './list-chapters'
import { readStyle } from './read-style'

/** Style in the page itself: it is one document, to print or to save, and runs no code. */
const STYLES = ['tokens', 'book', 'print-page']

/** The whole guide as one HTML page with a table of contents. Every lesson is found under its id. */
export function makePrintPage(toUrl: (path: string) => string): string {
  const parts = listChapters({ level: 3, toUrl, toHref: (_, anchor) => `#${anchor}` })
  const contents = parts.map(({ title, chapters }) => {
    const items = chapters.map((chapter) => `<li><a href="#${chapter.id}">${escapeXml(chapter.title)}</a></li>`)
    return `<li>${escapeXml(title)}<ol>\n${items.join('\n')}\n</ol></li>`
  })
  const body = parts.map(({ id, title, chapters }) =>
    [`<section class="part" id="part-${id}">`, `<h2>${escapeXml(title)}</h2>`, ...chapters.map(({ html }) => html), '</section>'].join(
      '\n',
    ),
  )
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>The whole guide on one page | Longshore</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<style>${STYLES.map(readStyle).join('\n')}</style>
</head>
<body>
<header>
<p class="back"><a href="/">Back to the guide</a></p>
<h1>Longshore: a guide to containers</h1>
<p class="lede">The whole guide on one page, to print or to save. Answers to the questions are given where they can be answered: on the page that each chapter names.</p>
</header>
<nav aria-label="Contents">
<ol>
${contents.join('\n')}
</ol>
</nav>
<main>
${body.join('\n')}
</main>
</body>
</html>
`
}
