import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PlainSection } from '../../lib/markdown/plain-sections'
import { checkGlossary } from './check-glossary'
import { checkQuizCraft } from './check-quiz-craft'
import { checkReading } from './check-reading'
import { checkSpelling, WORD_LIST } from './check-spelling'
import { readInterfaceProse } from './read-interface-prose'
import { type Prose, readMarkdownProse, readYamlProse } from './read-prose'
import { readQuizzes } from './read-quizzes'

type Lesson = { id: string; path: string; file: string; anchors: Set<string>; sections: PlainSection[] }
type Catalog = {
  terms: unknown
  lessons: Lesson[]
  /** Its entries, written or not. */
  curriculum: { id: string; kind: 'lesson' | 'page' }[]
  misconceptions: { id: string; lesson: string; anchor: string }[]
}

/** The glossary, the craft of quizzes, how hard lessons read, and the spelling of everything that people read. */
export function checkWriting(root: string, { terms, lessons, curriculum, misconceptions }: Catalog): string[] {
  const repairs = (id: string) => {
    const found = misconceptions.find((misconception) => misconception.id === id)
    const lesson = lessons.find((candidate) => candidate.id === found?.lesson)
    return found && lesson?.sections.some(({ slug, text }) => slug === found.anchor && text.trim() !== '')
  }
  const hasSection = (id: string, anchor: string) => lessons.some((lesson) => lesson.id === id && lesson.anchors.has(anchor))
  const planned = new Set(curriculum.map(({ id }) => id))
  const teach = new Set(curriculum.filter(({ kind }) => kind === 'lesson').map(({ id }) => id))
  const compared = new Set(lessons.filter(({ id }) => teach.has(id)).map(({ file }) => file))
  const prose = readPages(root)
  return [
    ...checkGlossary(
      terms,
      lessons.map((lesson) => ({ ...lesson, prose: lesson.sections.map(({ text }) => text).join('\n') })),
      planned,
    ),
    ...checkQuizCraft(readQuizzes(root), { repairs, hasSection }),
    ...checkReading(
      prose.filter(({ file }) => file.startsWith('content/lessons/')),
      compared,
    ),
    ...checkSpelling([...prose, ...readInterface(root)], readLines(root)),
  ]
}

/** Content, documents and the README. */
function readPages(root: string): Prose[] {
  // bench.md is written by a program, and names the machine on which it ran.
  const names = [...listFiles(root, 'content'), ...listFiles(root, 'docs'), 'README.md'].filter((name) => name !== 'docs/bench.md')
  return names.flatMap((name) => {
    const read = /\.mdx?$/.test(name)
      ? readMarkdownProse
      : name.endsWith('.yaml') && !name.includes('/samples/')
        ? readYamlProse
        : undefined
    return read ? read(name, readFileSync(join(root, name), 'utf8')) : []
  })
}

function readInterface(root: string): Prose[] {
  return ['app', 'components']
    .flatMap((folder) => listFiles(root, folder))
    .filter((name) => /(?<!\.test)\.tsx?$/.test(name))
    .flatMap((name) => readInterfaceProse(name, readFileSync(join(root, name), 'utf8')))
}

const readLines = (root: string) =>
  readFileSync(join(root, WORD_LIST), 'utf8')
    .split('\n')
    .filter((line) => line !== '')

function listFiles(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/').replace(/^\//, ''))
    .sort()
}
