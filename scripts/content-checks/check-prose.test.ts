import { expect, test } from 'vitest'
import { checkReading } from './check-reading'
import { checkSpelling } from './check-spelling'
import { readInterfaceProse } from './read-interface-prose'
import { readMarkdownProse, readYamlProse } from './read-prose'

const easy = Array.from({ length: 30 }, () => 'You start a box and it runs for a while.').join(' ')
const hard = Array.from({ length: 30 }, () => 'Orchestration necessitates comprehensive infrastructure considerations beforehand.').join(
  ' ',
)

function read(pages: Record<string, string>) {
  const prose = Object.entries(pages).flatMap(([file, source]) => readMarkdownProse(file, source))
  return checkReading(prose, new Set(Object.keys(pages))).join('\n')
}

test('a sentence that is too long is found with its line; code ends none and counts as one word', () => {
  const long = Array.from({ length: 33 }, () => 'word').join(' ')
  expect(read({ 'a.mdx': `---\ntitle: A\n---\n\nShort it is.\nThen ${long}.` })).toContain('a.mdx:6: a sentence has 34 words')
  expect(read({ 'a.mdx': 'It ends here. `docker run -d --name a-long-name` starts a new one with few words.' })).toBe('')
})

test('a page that is far off the rest is found, and so is one beyond every limit', () => {
  const rest = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [`${name}.mdx`, easy]))
  expect(read(rest)).toBe('')
  const problems = read({ ...rest, 'hard.mdx': hard })
  expect(problems).toContain('hard.mdx: its reading level is grade')
  expect(problems).toMatch(/hard\.mdx: [\d.]+ as grade of reading; the median of the lessons is/)
  const wordy = Array.from({ length: 30 }, () => 'You start a box and it runs for a while and then you stop the box and it ends.').join(' ')
  expect(read({ 'wordy.mdx': wordy })).toContain('wordy.mdx: its sentences have 19.0 words on average')
})

const spell = (source: string, words: string[] = []) => checkSpelling(readMarkdownProse('a.md', source), words)

test('a misspelled word and a British one are found with file and line', () => {
  expect(spell('All is well.\nThis is a mistaek.')).toEqual([
    expect.stringMatching(/^a\.md:2: "mistaek" is not in the American dictionary\. Is it ".+"\?/),
  ])
  expect(spell('The colour of a harbor.')).toEqual([expect.stringContaining('a.md:1: "colour"')])
  expect(spell("Don't run `mistaek`, mistaek.yaml, --mistaek or https://mistaek.example/: it isn't ours.")).toEqual([])
})

test('our own words are right as the list writes them, and the list is kept in order', () => {
  expect(spell('Zorbing with a Dockerfile.', ['Dockerfile', 'zorbing'])).toEqual([])
  expect(spell('With a dockerfile.', ['Dockerfile']).join()).toContain('a.md:1: "dockerfile"')
  expect(spell('A zorb and a yurtle.', ['zorb', 'yurtle']).join()).toContain('content/words.txt:2: "yurtle" belongs before "zorb"')
  expect(spell('Nothing of it.', ['zorb'])).toEqual(['content/words.txt:1: no text uses "zorb" any more.'])
  expect(spell('A harbor.', ['harbor'])).toEqual(['content/words.txt:1: "harbor" is in the dictionary anyway.'])
})

test('a quiz is read by its fields: prose counts, ids and commands do not', () => {
  const quiz = ['id: qwertz', 'questions:', '  - prompt: A mistaek here', '    accept: [mistaek]', '    code:', '      text: mistaek']
  const read = (...more: string[]) =>
    checkSpelling(readYamlProse('content/quizzes/q.yaml', [...quiz, ...more].join('\n')), []).map((problem) => problem.slice(16, 35))
  expect(read()).toEqual(['q.yaml:3: "mistaek"'])
  expect(read('    unit: mistaeks'), 'a field of a kind that is new').toEqual(['q.yaml:3: "mistaek"', 'q.yaml:7: "mistaeks'])
})

test('the interface is read as well: what stands between tags, and sentences in strings', () => {
  const source = [
    'export const Page = () => (',
    '  <p className="mistaek" aria-label="A mistaek to hear">',
    '    A mistaek to read <code>mistaek</code>',
    '  </p>',
    ')',
    "const said = 'Here is a mistaek to show.'",
    "const path = '/mistaek/of/ours'",
  ].join('\n')
  const lines = checkSpelling(readInterfaceProse('p.tsx', source), []).map((problem) => problem.split(':')[1])
  expect(lines).toEqual(['2', '3', '6'])
})
