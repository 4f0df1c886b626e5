import { expect, test } from 'vitest'
import { listSearchPages } from './list-search-pages'
import { searchGuide } from './search-guide'

const pages = listSearchPages()

/** Commands of terminals, with the pages that show them. */
const commands = new Map<string, Set<string>>()
for (const page of pages)
  for (const line of page.sections.flatMap(({ text }) => text.split('\n')))
    if (line.startsWith('$ ')) commands.set(line.slice(2), (commands.get(line.slice(2)) ?? new Set()).add(page.id))

/** Several hundred searches, more with each lesson. */
const SEARCHES_MS = 90_000

test(
  'every command that a page shows leads to that page',
  async () => {
    expect(commands.size).toBeGreaterThan(100)
    const lost: string[] = []
    for (const [command, shownBy] of commands) {
      const { hits } = await searchGuide().search(command)
      const found = hits.map(({ id }) => id)
      // More than ten pages show some commands: then each of the ten must.
      const isRight = shownBy.size > 10 ? found.every((id) => shownBy.has(id)) : [...shownBy].every((id) => found.includes(id))
      if (!isRight) lost.push(`${command}: ${[...shownBy].filter((id) => !found.includes(id)).join(', ')}`)
    }
    expect(lost).toEqual([])
  },
  SEARCHES_MS,
)

test.each([
  ['--env-file', 'overriding-container-defaults'],
  ['-P', 'publishing-ports'],
  ['.dockerignore', 'workshop-our-app'],
  ['port is already allocated', 'publishing-ports'],
  ['What is an image?', 'what-is-an-image'],
  ['docker compose u', 'what-is-docker-compose'],
])('%s leads to %s', async (query, id) => {
  const { hits } = await searchGuide().search(query, 3)
  expect(hits.map((hit) => hit.id)).toContain(id)
})

test('a hit says where it is and why: page, section, anchor and an excerpt with what was searched for', async () => {
  const { hits } = await searchGuide().search('port already allocated', 1)
  expect(hits).toMatchObject([{ title: 'Publishing and exposing ports', module: 'Running containers', heading: 'The port is taken' }])
  expect(hits[0]?.href).toBe('/get-started/docker-concepts/running-containers/publishing-ports/#the-port-is-taken')
  const marked = hits[0]?.excerpt.filter((piece) => piece.marked).map((piece) => piece.text)
  expect(marked).toEqual(expect.arrayContaining(['port', 'already', 'allocated']))
})

test('a typing error is corrected and said, and a word that no page has is said', async () => {
  expect((await searchGuide().search('dokcer')).corrections).toEqual([{ from: 'dokcer', to: 'docker' }])
  const { hits, corrections } = await searchGuide().search('qwertyuiop volume')
  expect(corrections).toEqual([{ from: 'qwertyuiop', to: null }])
  expect(hits.length).toBeGreaterThan(0)
  expect(await searchGuide().search('qwertyuiop')).toEqual({ hits: [], corrections: [{ from: 'qwertyuiop', to: null }] })
  expect(await searchGuide().search('  ')).toEqual({ hits: [], corrections: [] })
})

test.each(['constructor', '__proto__', '$', '\\', '"', '*', '<b>', 'a'.repeat(5000), '\uffff', '🐳'])(
  '%s breaks nothing',
  async (query) => {
    expect((await searchGuide().search(query)).hits).toBeInstanceOf(Array)
  },
)
