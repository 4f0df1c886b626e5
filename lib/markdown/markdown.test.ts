import { describe, expect, it } from 'vitest'
import { readHeadings } from './headings'
import { highlight } from './highlight'
import { renderInline } from './inline'
import { hashRevision, hashSections } from './sections'
import { substituteVersions } from './versions'

describe('highlight', () => {
  it('copies commands only: no prompt, no output, with what follows a backslash', async () => {
    const { copy, html } = await highlight('$ docker run \\\n    nginx\nUnable to find image\n$ docker ps\n', 'console')
    expect(copy).toBe('docker run \\\n    nginx\ndocker ps')
    expect(html).toContain('class="output"')
  })
  it('keeps letters that are not ASCII', async () => {
    expect((await highlight('name: "Größe ├── x"', 'yaml')).copy).toContain('Größe ├── x')
  })
  it('escapes what looks like HTML', async () => {
    expect((await highlight('<script>alert(1)</script>', 'text')).html).not.toContain('<script>')
  })
  it('refuses an unknown language', async () => {
    await expect(highlight('x', 'klingon')).rejects.toThrow('no code language "klingon"')
  })
})

describe('revisions', () => {
  const text = 'Intro.\n\n## One\n\nFirst.\n\n## Two\n\nSecond.\n'
  const revision = (markdown: string) => hashRevision(hashSections(markdown))
  it('stay when sections change places or layout, and change with the words', () => {
    expect(revision('Intro.\n\n## Two\n\nSecond.\n\n## One\n\nFirst.\n')).toBe(revision(text))
    expect(revision(text.replace('First.', 'First.   \n'))).toBe(revision(text))
    expect(revision(text.replace('First', 'Other'))).not.toBe(revision(text))
  })
  it('do not take a heading inside code for a section', () => {
    expect(hashSections('## One\n\n```sh\n## not a heading\n```\n').map(({ slug }) => slug)).toEqual(['', 'one'])
    expect(readHeadings('## One\n\n```sh\n## no\n```\n').map(({ slug }) => slug)).toEqual(['one'])
  })
})

describe('inline Markdown', () => {
  it('drops raw HTML and the paragraph', () => {
    expect(renderInline('a `b` <img src=x onerror=alert(1)>')).toBe('a <code>b</code> ')
  })
  it('names a version that is not there', () => {
    expect(() => substituteVersions('@@no-such-thing@@')).toThrow('@@no-such-thing@@ is not in content/versions.yaml')
  })
})
