import 'server-only'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Changelog, Curriculum, Glossary, Lesson, Misconception, Quiz, Retired } from 'contentlayer/generated'

type Documents = {
  Changelog: Changelog
  Curriculum: Curriculum
  Glossary: Glossary
  Lesson: Lesson
  Misconception: Misconception
  Quiz: Quiz
  Retired: Retired
}

/**
 * All compiled documents of a type. Read and not imported: imported, the texts of a guide of 2,000 pages would go through
 * esbuild and through Next's bundler, which took 5 GB for it. Every program of the guide runs in its folder.
 */
export function readGenerated<Type extends keyof Documents>(type: Type): Documents[Type][] {
  const list = readFileSync(toFile(type, '_index.mjs'), 'utf8')
  return [...list.matchAll(/ from '\.\/(.+\.json)'/g)].map(([, name]) => JSON.parse(readFileSync(toFile(type, name ?? ''), 'utf8')))
}

/** The document of a type that there is one of. */
export function readOnly<Type extends keyof Documents>(type: Type): Documents[Type] {
  const [document] = readGenerated(type)
  if (!document) throw new Error(`the content has no ${type}`)
  return document
}

/** When lessons or quizzes were compiled last, ms since 1970. */
export function whenGenerated(): number {
  return Math.max(statSync(toFile('Lesson', '_index.mjs')).mtimeMs, statSync(toFile('Quiz', '_index.mjs')).mtimeMs)
}

function toFile(type: string, name: string): string {
  return join(/* turbopackIgnore: true */ process.cwd(), '.contentlayer', 'generated', type, name)
}
