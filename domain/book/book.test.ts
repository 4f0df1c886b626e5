import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { listKeys } from '../../tests/list-keys'
import { listPages } from '../catalog/list-pages'
import { makeEpub } from './make-epub'
import { makePrintPage } from './make-print-page'

const toUrl = (path: string) => new URL(path, 'https://guide.example.test').href
const bytes = makeEpub({ toUrl, cover: new Uint8Array([1, 2, 3]), modified: new Date('2026-01-02T03:04:05Z') })
const files = unzipSync(bytes)
const read = (name: string) => new TextDecoder().decode(files[name])
const names = (html: string, attribute: string) =>
  [...html.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map((match) => match[1] ?? '')
const print = makePrintPage(toUrl)

test('an EPUB begins with its type, which is not compressed', () => {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 100))
  expect(text.slice(30)).toMatch(/^mimetypeapplication\/epub\+zip/)
  expect(new DataView(bytes.buffer, bytes.byteOffset).getUint16(8, true), 'method of the first file: stored').toBe(0)
})

test('its package names every file once, reads every chapter in order, and no file is missing', () => {
  const opf = read('book/package.opf')
  const listed = names(opf, 'href').map((href) => `book/${href}`)
  expect([...listed, 'book/package.opf', 'META-INF/container.xml', 'mimetype'].sort()).toEqual(Object.keys(files).sort())
  const items = new Map([...opf.matchAll(/<item id="([^"]+)" href="([^"]+)"/g)].map(([, id, href]) => [id, href]))
  const spine = names(opf, 'idref').map((id) => items.get(id))
  expect(spine).toEqual(['cover.xhtml', 'nav.xhtml', ...listPages().map(({ id }) => `${id}.xhtml`)])
  expect(opf).toContain('<meta property="dcterms:modified">2026-01-02T03:04:05Z</meta>')
  expect(read('META-INF/container.xml')).toContain('full-path="book/package.opf"')
  for (const { id } of listPages())
    expect(opf.includes(`href="${id}.xhtml" media-type="application/xhtml+xml" properties="svg"`), id).toBe(
      read(`book/${id}.xhtml`).includes('<svg'),
    )
})

test('every link inside the book leads to a place that is there, and no id stands twice', () => {
  const pages = Object.keys(files).filter((name) => name.endsWith('.xhtml'))
  const ids = new Map(pages.map((name) => [name, names(read(name), 'id')]))
  for (const [name, own] of ids) expect(new Set(own).size, name).toBe(own.length)
  const dead = pages.flatMap((name) =>
    names(read(name), 'href').flatMap((href) => {
      if (/^https?:|^mailto:/.test(href)) return []
      const [file, anchor] = href.split('#')
      const target = file ? `book/${file}` : name
      return files[target] && (!anchor || ids.get(target)?.includes(anchor)) ? [] : [`${name}: ${href}`]
    }),
  )
  expect(dead).toEqual([])
  const all = pages.map(read).join('\n')
  expect(all).not.toMatch(/<button|var\(--| data-|href="\/|tabindex/)
  for (const [svg] of all.matchAll(/<svg [^>]*>/g)) expect(svg).toContain(' xmlns="http://www.w3.org/2000/svg"')
})

test('the page to print has every chapter under its id, and each of its links and references leads somewhere', () => {
  const ids = names(print, 'id')
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toEqual(expect.arrayContaining(listPages().map(({ id }) => id)))
  const asked = [
    ...names(print, 'href').flatMap((href) => (href.startsWith('#') ? [href.slice(1)] : [])),
    ...names(print, 'aria-labelledby').flatMap((list) => list.split(' ')),
    ...[...print.matchAll(/url\(#([^)]+)\)/g)].map((match) => match[1] ?? ''),
  ]
  expect(asked.length).toBeGreaterThan(100)
  expect(asked.filter((id) => !ids.includes(id))).toEqual([])
  expect(print).not.toMatch(/<script|<button/)
})

test('neither tells which answer is right', () => {
  const keys = listKeys()
  expect(keys.length).toBeGreaterThan(100)
  const all = [print, ...Object.keys(files).map(read)].join('\n')
  expect(keys.filter((key) => all.includes(key))).toEqual([])
})
