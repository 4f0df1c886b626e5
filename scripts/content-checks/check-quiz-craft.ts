import type { Question } from '../../domain/catalog/question-schema'
import { shuffle } from '../../domain/catalog/rules/shuffle'
import { findKind } from '../../kinds/find-kind'
import { saysNothing, toPlain } from '../../kinds/parts/words'
import type { PlacedQuestion, PlacedQuiz } from './read-quizzes'

/** With fewer single choices, a quiz says nothing about its habits. */
const FEWEST = 3
/** Share of the single choices of one quiz in which the right option may be the longest, or the shortest. */
const MOST_IN_QUIZ = 0.5
/** The same over the whole guide, where chance would give a quarter. */
const MOST_IN_GUIDE = 0.35
/** Share of all single choices with four options that may have the right one at the same place; chance gives a quarter. */
const MOST_AT_PLACE = 0.4
type Path = (string | number)[]
type Single = Extract<Question, { kind: 'single' }>
type Context = {
  /** Whether the section that repairs a misconception has prose; undefined for a misconception that is not there. */
  repairs: (misconception: string) => boolean | undefined
  hasSection: (lesson: string, anchor: string) => boolean
}

/** What makes a question give its answer away, mislead or teach nothing. Each problem is a sentence with file and line. */
export function checkQuizCraft(quizzes: PlacedQuiz[], context: Context): string[] {
  return [
    ...quizzes.flatMap((quiz) => [
      ...quiz.faults,
      ...quiz.questions.flatMap((placed) => checkQuestion(quiz, placed, context)),
      ...checkKinds(quiz),
      ...checkHabits(quiz),
    ]),
    ...checkGuide(quizzes),
  ]
}

const lengthOf = (option: { text: string }) => toPlain(option.text).length

function checkQuestion({ file, lesson }: PlacedQuiz, { question, line, lineAt }: PlacedQuestion, context: Context): string[] {
  const where = `${file}:${line} (${question.id})`
  const problems: string[] = []
  if (saysNothing(question.explanation)) problems.push(`${where}: the explanation has fewer than four words, so it explains nothing.`)
  if (!context.hasSection(lesson, question.repair))
    problems.push(`${file}:${lineAt(['repair'])} (${question.id}): the lesson "${lesson}" has no heading #${question.repair}.`)
  for (const path of listPaths(question, 'misconception')) {
    const name = String(valueAt(question, path))
    const repairs = context.repairs(name)
    const at = `${file}:${lineAt(path)} (${question.id})`
    if (repairs === undefined) problems.push(`${at}: there is no misconception "${name}" in content/misconceptions.`)
    if (repairs === false) problems.push(`${at}: the section that repairs "${name}" has no prose.`)
  }
  if (question.predicts && !question.code && !/`/.test(JSON.stringify(question)))
    problems.push(`${where}: it is marked as a prediction, but shows no command and no file.`)
  return [
    ...problems,
    ...findKind(question.kind)
      .lint(question)
      .map(({ path, says }) => `${file}:${lineAt(path)} (${[question.id, ...nameOf(question, path)].join(', ')}): ${says}`),
  ]
}

/** The id of the part of a question to which a path leads, where it has one. */
function nameOf(question: Question, path: Path): string[] {
  const id = path.length > 0 ? (valueAt(question, path) as { id?: unknown })?.id : undefined
  return typeof id === 'string' ? [id] : []
}

const valueAt = (question: Question, path: Path) =>
  path.reduce<unknown>((holder, step) => (holder as Record<string | number, unknown>)?.[step], question)

/** Where a field of that name stands in a question. */
function listPaths(value: unknown, name: string): Path[] {
  if (!value || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, part]) => {
    const step = Array.isArray(value) ? Number(key) : key
    return key === name ? [[step]] : listPaths(part, name).map((path) => [step, ...path])
  })
}

function checkKinds({ file, questions }: PlacedQuiz): string[] {
  // A file that is no YAML is told of where it is read.
  if (questions.length === 0) return []
  const kinds = new Set(questions.map(({ question }) => question.kind))
  return [
    ...(kinds.size < 3 ? [`${file}: all questions are of the kinds ${[...kinds].join(' and ')}; at least three kinds are asked for.`] : []),
    ...(questions.some(({ question }) => question.predicts)
      ? []
      : [`${file}: no question lets the reader predict what a command or a file does. Mark the one that does with "predicts: true".`]),
  ]
}

const listSingles = (quiz: PlacedQuiz) => quiz.questions.flatMap(({ question }) => (question.kind === 'single' ? [question] : []))

/** Where the right option stands as readers see it, and how its length compares with all others. */
function describe(question: Single) {
  const shown = question.fixed ? question.options : shuffle(question.options, question.id)
  const right = question.options.find((option) => option.right)
  const others = question.options.filter((option) => !option.right).map(lengthOf)
  const length = right ? lengthOf(right) : 0
  return {
    id: question.id,
    place: shown.findIndex((option) => option.right) + 1,
    of: shown.length,
    isLongest: length > Math.max(...others),
    isShortest: length < Math.min(...others),
  }
}

function checkHabits(quiz: PlacedQuiz): string[] {
  const singles = listSingles(quiz).map(describe)
  if (singles.length < FEWEST) return []
  const places = new Set(singles.map(({ place }) => place))
  return [
    ...checkLengths(quiz.file, singles, MOST_IN_QUIZ),
    ...(places.size === 1
      ? [`${quiz.file}: the right option is shown at place ${[...places][0]} in every single choice. Give one a different order.`]
      : []),
  ]
}

function checkLengths(where: string, singles: ReturnType<typeof describe>[], most: number): string[] {
  return (['longest', 'shortest'] as const).flatMap((word) => {
    const found = singles.filter((single) => (word === 'longest' ? single.isLongest : single.isShortest))
    if (found.length <= most * singles.length) return []
    const named = found.map(({ id }) => id).join(', ')
    return [
      `${where}: the right option is the ${word} in ${found.length} of ${singles.length} single choices (${named}); at most ${Math.round(most * 100)} % are in order.`,
    ]
  })
}

function checkGuide(quizzes: PlacedQuiz[]): string[] {
  const singles = quizzes.flatMap(listSingles).map(describe)
  const four = singles.filter(({ of }) => of === 4)
  // In a handful, any share is chance.
  if (four.length < 20) return []
  const places = [1, 2, 3, 4].map((place) => ({ place, count: four.filter((single) => single.place === place).length }))
  return [
    ...checkLengths('content/quizzes', singles, MOST_IN_GUIDE),
    ...places
      .filter(({ count }) => count > MOST_AT_PLACE * four.length)
      .map(
        ({ place, count }) =>
          `content/quizzes: the right option is shown at place ${place} in ${count} of ${four.length} single choices; at most ${MOST_AT_PLACE * 100} % are in order.`,
      ),
  ]
}
