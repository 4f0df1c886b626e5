import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse, stringify } from 'yaml'

type Entry = { id: string; kind: string; path: string }
type Curriculum = { id: string; modules: { id: string; title: string; crumbs: string[]; entries: Entry[] }[] }

/**
 * Adds copies of the guide's own lessons, quizzes included, until a folder `content` has `count` pages, so that a large
 * guide is made of pages as heavy as real ones. Each round of copies is a module of its own.
 */
export function copyLessons(content: string, count: number): void {
  const file = join(content, 'curriculum.yaml')
  const curriculum = parse(readFileSync(file, 'utf8')) as Curriculum
  const entries = curriculum.modules.flatMap((module) => module.entries)
  const lessons = entries.filter(({ kind }) => kind === 'lesson')
  const quizzes = readQuizzes(join(content, 'quizzes'))
  for (let made = entries.length, round = 1; made < count; round += 1) {
    const copies = lessons.slice(0, count - made).map((lesson) => copyLesson(content, lesson, quizzes.get(lesson.id) ?? '', round))
    curriculum.modules.push({ id: `copies-${round}`, title: `Copies ${round}`, crumbs: ['Copies'], entries: copies })
    made += copies.length
  }
  writeFileSync(file, stringify(curriculum))
}

/** Texts of the quizzes by the id of their lesson. */
function readQuizzes(folder: string): Map<string, string> {
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
  return new Map(texts.map((text) => [/^lesson: (.+)$/m.exec(text)?.[1] ?? '', text]))
}

function copyLesson(content: string, lesson: Entry, quiz: string, round: number): Entry {
  const id = `${lesson.id}-${round}`
  const path = `/get-started/copies-${round}/${lesson.path.split('/').at(-2)}/`
  const text = readFileSync(join(content, 'lessons', `${lesson.path.slice(1, -1)}.mdx`), 'utf8')
  write(join(content, 'lessons', `${path.slice(1, -1)}.mdx`), text.replace(/^id: .*$/m, `id: ${id}`))
  const renamed = quiz
    .replace(/^id: (.+)$/m, `id: $1-${round}`)
    .replace(/^lesson: .*$/m, `lesson: ${id}`)
    .replace(/^( {2}- id: )(.+)$/gm, `$1$2-${round}`)
  write(join(content, 'quizzes', `${id}.yaml`), renamed)
  return { id, kind: lesson.kind, path }
}

function write(file: string, text: string) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
