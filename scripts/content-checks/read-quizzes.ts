import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml'
import { type Question, questionSchema } from '../../domain/catalog/question-schema'

/** A question with the line on which it begins, and the line of what a path in it leads to. */
export type PlacedQuestion = { question: Question; line: number; lineAt: (path: (string | number)[]) => number }
export type PlacedQuiz = { file: string; lesson: string; questions: PlacedQuestion[] }

/** Every quiz of the content as its author wrote it, with line numbers. */
export function readQuizzes(root: string): PlacedQuiz[] {
  return readdirSync(join(root, 'content/quizzes'))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readQuiz(`content/quizzes/${name}`, readFileSync(join(root, 'content/quizzes', name), 'utf8')))
}

/** @throws ZodError for a question that the build would refuse as well */
export function readQuiz(file: string, source: string): PlacedQuiz {
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines })
  const lineOf = (node: unknown) => lines.linePos((node as YAMLMap).range?.[0] ?? 0).line
  const questions = document.get('questions')
  const lesson = document.get('lesson', true)
  return {
    file,
    lesson: isScalar(lesson) ? String(lesson.value) : '',
    questions: (isSeq(questions) ? questions.items : []).map((item) => {
      const node = item as YAMLMap
      return {
        question: questionSchema.parse(node.toJS(document)),
        line: lineOf(node),
        lineAt: (path) => lineOf(path.length > 0 ? (node.getIn(path, true) ?? node) : node),
      }
    }),
  }
}
