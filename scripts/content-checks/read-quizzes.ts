import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml'
import { type Question, questionSchema } from '../../domain/catalog/question-schema'

/** A question with the line on which it begins, and the lines of its options. */
export type PlacedQuestion = { question: Question; line: number; optionLines: number[] }
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
  const listOf = (holder: unknown, key: string) => {
    const list = isMap(holder) ? holder.get(key) : undefined
    return isSeq(list) ? list.items : []
  }
  const lesson = document.get('lesson', true)
  return {
    file,
    lesson: isScalar(lesson) ? String(lesson.value) : '',
    questions: listOf(document.contents, 'questions').map((node) => ({
      question: questionSchema.parse((node as YAMLMap).toJS(document)),
      line: lineOf(node),
      optionLines: listOf(node, 'options').map(lineOf),
    })),
  }
}
