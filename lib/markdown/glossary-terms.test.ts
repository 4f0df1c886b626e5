import type { Root } from 'mdast'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { remarkCallouts } from './callouts'
import { remarkGlossaryTerms } from './glossary-terms'
import { hashRevision, hashSections } from './sections'
import { toMarkdown } from './to-markdown'

const links = [
  { form: 'build context', href: '/glossary/#build-context', exceptOn: '' },
  { form: 'containers', href: '/glossary/#container', exceptOn: 'lessons/containers' },
  { form: 'container', href: '/glossary/#container', exceptOn: 'lessons/containers' },
  { form: 'Compose', href: '/glossary/#compose', exceptOn: '' },
  { form: 'context', href: '/glossary/#context', exceptOn: '' },
]

/** The links that a page gets, as `word -> anchor`, in the order of the text. */
function listLinks(markdown: string, flattenedPath = 'lessons/other'): string[] {
  const processor = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).use(remarkCallouts).use(remarkGlossaryTerms, { links })
  const file = { value: markdown, data: { rawDocumentData: { flattenedPath } } }
  const tree = processor.runSync(processor.parse(markdown), file as never) as Root
  // What is not plain Markdown holds prose too, so the tree is searched, not the text.
  return [...JSON.stringify(tree).matchAll(/"url":"\/glossary\/#([a-z-]+)","children":\[\{"type":"text","value":"([^"]+)"/g)].map(
    ([, anchor, word]) => `${word} -> ${anchor}`,
  )
}

test('the first use in prose is linked, in any of its forms, and no other', () => {
  expect(listLinks('Containers share a kernel. A container ends.\n\nThe container again.')).toEqual(['Containers -> container'])
  expect(listLinks('It is **a container** in a list:\n\n- compose\n- Compose')).toEqual(['container -> container', 'Compose -> compose'])
})

test('a longer word is not taken for a shorter one in it, nor a part of a name for a word', () => {
  expect(listLinks('The build\ncontext, then a context.')).toEqual(['build\\ncontext -> build-context', 'context -> context'])
  expect(listLinks('cargo-container, container-name, container.yaml, subcontainer, containers2')).toEqual([])
  expect(listLinks('The Open Container Initiative and the Azure Container Registry. Containers')).toEqual(['Containers -> container'])
})

test('headings, links, code, heads of tables and figures stay as they are', () => {
  const page = [
    '## A container',
    '[a container](/x/) `container`',
    '```text\ncontainer\n```',
    '| container |\n| --- |\n| context |',
    '<Container />',
    ':::note[The container]\nA build context.\n:::',
  ].join('\n\n')
  expect(listLinks(page)).toEqual(['context -> context', 'build context -> build-context'])
})

test('a word is not linked on the page that teaches it', () => {
  expect(listLinks('A container in a context.', 'lessons/containers')).toEqual(['context -> context'])
})

test('neither the Markdown twin nor the revision knows of the links', () => {
  const text = '## Start\n\nA container.\n'
  const before = hashRevision(hashSections(text))
  expect(listLinks(text)).toHaveLength(1)
  expect(toMarkdown(text, () => ({ title: '', description: '', caption: '' }))).toBe(text)
  expect(hashRevision(hashSections(text))).toBe(before)
  expect(unified().use(remarkParse).use(remarkStringify).processSync(text).toString()).toBe(text)
})
