import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

type Option = { feedback?: string }
type Question = { explanation: string; feedback?: string; options?: Option[]; steps?: Option[]; nearMisses?: Option[] }

const FOLDER = join('content', 'quizzes')

/**
 * Sentences that only a quiz key has: explanations and feedback, read from the files that authors write. Of each the longest
 * run without markup or a version to fill in, so that it is found in Markdown, HTML and JSON alike.
 */
export function listKeys(): string[] {
  const questions = readdirSync(FOLDER).flatMap(
    (file) => (parse(readFileSync(join(FOLDER, file), 'utf8')) as { questions: Question[] }).questions,
  )
  return questions
    .flatMap(({ explanation, feedback, options = [], steps = [], nearMisses = [] }) => [
      explanation,
      feedback,
      ...[...options, ...steps, ...nearMisses].map((option) => option.feedback),
    ])
    .flatMap((text) => toLongestRun(text ?? ''))
}

function toLongestRun(text: string): string[] {
  const [longest = ''] = text.split(/[`*_[\]()<>&"'’@\\\n]|\s{2,}/).sort((a, b) => b.length - a.length)
  return longest.length >= 40 ? [longest.trim()] : []
}
