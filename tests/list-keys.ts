import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { listValues } from '../kinds/parts/list-values'

const FOLDER = join('content', 'quizzes')
const LESSONS = join('content', 'lessons')

/**
 * Sentences that only a quiz key has: explanations, feedback and accepted answers, read from the files that authors write. Of each the longest
 * run without markup or a version to fill in, so that it is found in Markdown, HTML and JSON alike. What stands in a
 * lesson too, or in what some question shows, tells nothing and is left out.
 */
export function listKeys(): string[] {
  const taught = readdirSync(LESSONS, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => readFileSync(join(LESSONS, file), 'utf8'))
    .join('\n')
  const questions = readdirSync(FOLDER).flatMap(
    (file) => (parse(readFileSync(join(FOLDER, file), 'utf8')) as { questions: object[] }).questions,
  )
  const shown = ['prompt', 'text'].flatMap((name) => listValues(questions, name)).join('\n')
  return ['explanation', 'feedback', 'accept']
    .flatMap((name) => listValues(questions, name))
    .flatMap((text) => toLongestRun(text))
    .filter((run) => !taught.includes(run) && !shown.includes(run))
}

function toLongestRun(text: string): string[] {
  const [longest = ''] = text.split(/[`*_[\]()<>&"'’@\\\n]|\s{2,}/).sort((a, b) => b.length - a.length)
  return longest.length >= 40 ? [longest.trim()] : []
}
