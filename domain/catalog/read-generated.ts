import 'server-only'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Lesson, Quiz } from 'contentlayer/generated'

type Documents = { Lesson: Lesson; Quiz: Quiz }

/**
 * All compiled documents of a type. Read and not imported: imported, the texts of a guide of 2,000 pages would go through
 * esbuild and through Next's bundler, which took 5 GB for it. Every program of the guide runs in its folder.
 */
export function readGenerated<Type extends keyof Documents>(type: Type): Documents[Type][] {
  return JSON.parse(readFileSync(toFile(type), 'utf8'))
}

/** When lessons or quizzes were compiled last, ms since 1970. */
export function whenGenerated(): number {
  return Math.max(statSync(toFile('Lesson')).mtimeMs, statSync(toFile('Quiz')).mtimeMs)
}

function toFile(type: string): string {
  return join(/* turbopackIgnore: true */ process.cwd(), '.contentlayer', 'generated', type, '_index.json')
}
