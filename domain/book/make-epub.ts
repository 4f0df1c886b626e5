import 'server-only'
import { type Zippable, zipSync } from 'fflate'
import { escapeXml } from '../../lib/escape-xml'
import { listChapters, type Part } from './list-chapters'
import { readStyle, toPlainColours } from './read-style'

type Book = {
  /** Makes an absolute address of a path. */
  toUrl: (path: string) => string
  /** PNG, 1200 by 1600. */
  cover: Uint8Array
  modified: Date
}

const TITLE = 'Longshore: a guide to containers'
const encode = (text: string) => new TextEncoder().encode(text)

/** The whole guide as EPUB 3: cover, contents by module, one file a chapter, figures as SVG. Quizzes have no key. */
export function makeEpub({ toUrl, cover, modified }: Book): Uint8Array {
  const parts = listChapters({ level: 1, toUrl, toHref: (page, anchor) => `${page}.xhtml${anchor === page ? '' : `#${anchor}`}` })
  const chapters = parts.flatMap((part) => part.chapters.map((chapter) => ({ ...chapter, part: part.title })))
  const files: Zippable = {
    // First and not compressed: that is how a reader knows what the file is.
    mimetype: [encode('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': encode(CONTAINER),
    'book/package.opf': encode(toPackage(parts, toUrl, modified)),
    'book/nav.xhtml': encode(toNav(parts)),
    'book/cover.xhtml': encode(toPage(TITLE, `<section epub:type="cover"><img class="cover" src="cover.png" alt="${TITLE}"/></section>`)),
    'book/cover.png': [cover, { level: 0 }],
    'book/style.css': encode(toPlainColours(readStyle('book'))),
  }
  for (const { id, title, html, part } of chapters)
    files[`book/${id}.xhtml`] = encode(toPage(title, `<p class="part">${escapeXml(part)}</p>\n${toPlainColours(html)}`))
  return zipSync(files, { mtime: modified })
}

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`

const METADATA = [
  ['accessMode', 'textual'],
  ['accessMode', 'visual'],
  ['accessModeSufficient', 'textual'],
  ['accessibilityFeature', 'alternativeText'],
  ['accessibilityFeature', 'longDescription'],
  ['accessibilityFeature', 'structuralNavigation'],
  ['accessibilityFeature', 'tableOfContents'],
  ['accessibilityHazard', 'none'],
  ['accessibilitySummary', 'Every figure has a title and a description in words. Headings are nested without gaps.'],
]

function toPackage(parts: Part[], toUrl: Book['toUrl'], modified: Date): string {
  const chapters = parts.flatMap((part) => part.chapters)
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en" prefix="schema: http://schema.org/">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:identifier id="id">${escapeXml(toUrl('/longshore.epub'))}</dc:identifier>
    <dc:title>${TITLE}</dc:title>
    <dc:language>en</dc:language>
    <dc:creator>Longshore</dc:creator>
    <dc:source>${escapeXml(toUrl('/'))}</dc:source>
    <meta property="dcterms:modified">${modified.toISOString().replace(/\.\d+/, '')}</meta>
${METADATA.map(([name, value]) => `    <meta property="schema:${name}">${value}</meta>`).join('\n')}
  </metadata>
  <manifest>
    <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
    <item id="style" href="style.css" media-type="text/css"/>
    <item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>
    <item id="cover-image" href="cover.png" media-type="image/png" properties="cover-image"/>
${chapters
  .map(
    ({ id, html }) =>
      `    <item id="page-${id}" href="${id}.xhtml" media-type="application/xhtml+xml"${html.includes('<svg') ? ' properties="svg"' : ''}/>`,
  )
  .join('\n')}
  </manifest>
  <spine>
    <itemref idref="cover"/>
    <itemref idref="nav"/>
${chapters.map(({ id }) => `    <itemref idref="page-${id}"/>`).join('\n')}
  </spine>
</package>
`
}

function toNav(parts: Part[]): string {
  const list = parts.map(({ title, chapters }) => {
    const items = chapters.map((chapter) => `<li><a href="${chapter.id}.xhtml">${escapeXml(chapter.title)}</a></li>`)
    return `<li><span>${escapeXml(title)}</span><ol>\n${items.join('\n')}\n</ol></li>`
  })
  return toPage('Contents', `<nav epub:type="toc" id="toc"><h1>Contents</h1><ol>\n${list.join('\n')}\n</ol></nav>`)
}

function toPage(title: string, body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en">
<head>
<title>${escapeXml(title)}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body>
${body}
</body>
</html>
`
}
