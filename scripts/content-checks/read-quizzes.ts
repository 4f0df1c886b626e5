import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LineCounter, type Node, parseDocument } from 'yaml'
import { type Question, questionSchema } from '../../domain/catalog/question-schema'
import { listFaults } from '../../domain/catalog/rules/list-faults'

/** A question with the line on which it begins, and the line of what a path in it leads to. */
export type PlacedQuestion = { question: Question; line: number; lineAt: (path: (string | number)[]) => number }
/** `questions` are those that fit their schema; of the others, `faults` say where they do not. */
export type PlacedQuiz = { file: string; lesson: string; questions: PlacedQuestion[]; faults: string[] }

/** Every quiz of the content as its author wrote it, with line numbers. */
export function readQuizzes(root: string): PlacedQuiz[] {
  return readdirSync(join(root, 'content/quizzes'))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readQuiz(`content/quizzes/${name}`, readFileSync(join(root, 'content/quizzes', name), 'utf8')))
}

export function readQuiz(file: string, source: string): PlacedQuiz {
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false })
  const [broken] = document.errors
  if (broken)
    return { file, lesson: '', questions: [], faults: [`${file}:${lines.linePos(broken.pos[0]).line}: this is no YAML: ${broken.message}`] }
  const lineOf = (node: unknown) => lines.linePos((node as Node | undefined)?.range?.[0] ?? 0).line
  const lineAt = (path: (string | number)[]): number =>
    document.hasIn(path) ? lineOf(document.getIn(path, true)) : lineAt(path.slice(0, -1))
  const raw: unknown = document.toJS().questions
  const lesson = document.get('lesson')
  return {
    file,
    lesson: typeof lesson === 'string' ? lesson : '',
    questions: (Array.isArray(raw) ? raw : []).flatMap((one, index) => {
      const parsed = questionSchema.safeParse(one)
      const from = ['questions', index]
      return parsed.success ? [{ question: parsed.data, line: lineAt(from), lineAt: (path) => lineAt([...from, ...path]) }] : []
    }),
    faults: listFaults(raw).map(({ path, where, says }) => `${file}:${lineAt(['questions', ...path])} (${where}): ${says}`),
  }
}
