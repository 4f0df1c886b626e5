import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Question } from '../../domain/catalog/question-schema'
import { findKind, KIND_NAMES } from '../../kinds/find-kind'
import { readQuizzes } from '../content-checks/read-quizzes'
import { Refusal, runProgram } from '../start/refusal'
import { root } from '../start/root'
import { drawQuestions } from './draw-questions'

/** The page of `npm run quiz:preview`. It is for the author's own machine: it holds the keys. */
async function writePreview(file: string, wanted: string): Promise<void> {
  const questions = pickQuestions(wanted)
  const drawn = await drawQuestions(questions)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, toPage(drawn))
  console.log(`${questions.length === 1 ? '1 question' : `${questions.length} questions`} in every state: ${file}`)
}

function pickQuestions(wanted: string): Question[] {
  if (wanted === '') return KIND_NAMES.map((name) => findKind(name).schema.parse(findKind(name).fixture.question))
  const quizzes = readQuizzes(root)
  const all = quizzes.flatMap((quiz) => quiz.questions.map(({ question }) => question))
  const faults = quizzes.flatMap((quiz) => quiz.faults)
  if (wanted === 'all') {
    for (const fault of faults) console.error(`Left out: ${fault}`)
    return all
  }
  const found = all.filter(({ id }) => id === wanted)
  if (found.length === 0)
    throw new Refusal(
      [...faults, `No quiz in content/quizzes has a question "${wanted}" that can be drawn. "all" draws every question.`].join('\n'),
    )
  return found
}

/** The styles of the guide in the order in which its layout loads them. */
function readStyles(): string {
  const layout = readFileSync(join(root, 'app', 'layout.tsx'), 'utf8')
  const files = [...layout.matchAll(/^import '@\/(.+\.css)'$/gm)].map(([, path = '']) => path)
  return files.map((path) => readFileSync(join(root, path), 'utf8')).join('\n')
}

const toPage = (body: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Questions in every state</title>
<style>${readStyles()}
.states { max-width: 720px; margin: 0 auto; padding: 24px 16px; }
.states > h3 { margin: 28px 0 8px; }
.states > .quiz { margin-top: 8px; }</style>
</head>
<body>
<main>
<h1 class="states">Questions in every state</h1>
${body}
</main>
</body>
</html>
`

const [file = '', wanted = ''] = process.argv.slice(2)
await runProgram(() => writePreview(file, wanted))
