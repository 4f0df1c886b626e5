import type { Question } from '../../domain/catalog/question-schema'
import { shuffle } from '../../domain/catalog/rules/shuffle'
import type { PlacedQuestion, PlacedQuiz } from './read-quizzes'

/** With fewer single choices, a quiz says nothing about its habits. */
const FEWEST = 3
/** Share of the single choices of one quiz in which the right option may be the longest, or the shortest. */
const MOST_IN_QUIZ = 0.5
/** The same over the whole guide, where chance would give a quarter. */
const MOST_IN_GUIDE = 0.35
/** Share of all single choices with four options that may have the right one at the same place; chance gives a quarter. */
const MOST_AT_PLACE = 0.4
/** So much longer than every wrong option, the right one gives itself away alone. */
const STANDS_OUT = 1.4
/** So many times the mean length of the wrong options may the mean of the right ones be where several are right. */
const MOST_IN_MULTIPLE = 1.6
const SHORTEST_FEEDBACK = 4

type Single = Extract<Question, { kind: 'single' }>
type Choice = Extract<Question, { kind: 'single' | 'multiple' }>
/** @param repairs whether the section that repairs a misconception has prose; undefined for a misconception that is not there */
type Context = { repairs: (misconception: string) => boolean | undefined }

/** What makes a question give its answer away, mislead or teach nothing. Each problem is a sentence with file and line. */
export function checkQuizCraft(quizzes: PlacedQuiz[], { repairs }: Context): string[] {
  return [
    ...quizzes.flatMap((quiz) => [
      ...quiz.questions.flatMap((placed) => checkQuestion(quiz.file, placed, repairs)),
      ...checkKinds(quiz),
      ...checkHabits(quiz),
    ]),
    ...checkGuide(quizzes),
  ]
}

/** What a reader sees of Markdown; long values that the build puts in count as a few letters. */
const toPlain = (markdown: string) =>
  markdown
    .replace(/@@([^@]+)@@/g, '$1')
    .replace(/[`*]/g, '')
    .trim()
const lengthOf = (option: { text: string }) => toPlain(option.text).length
const countWords = (text: string) => text.split(/\s+/).filter(Boolean).length

function checkQuestion(file: string, placed: PlacedQuestion, repairs: Context['repairs']): string[] {
  const { question, line } = placed
  const where = `${file}:${line} (${question.id})`
  const problems: string[] = []
  if (countWords(question.explanation) < SHORTEST_FEEDBACK) problems.push(`${where}: the explanation explains nothing.`)
  for (const name of listMisconceptions(question)) {
    if (repairs(name) === false) problems.push(`${where}: the section that repairs "${name}" has no prose.`)
  }
  if (question.predicts && !question.code && !/`/.test(JSON.stringify(question)))
    problems.push(`${where}: it is marked as a prediction, but shows no command and no file.`)
  if (question.kind === 'single' || question.kind === 'multiple') problems.push(...checkChoice(file, placed, question))
  if (question.kind === 'text' && countWords(question.feedback) < SHORTEST_FEEDBACK)
    problems.push(`${where}: the feedback for a wrong answer says nothing.`)
  return problems
}

function checkChoice(file: string, { line, optionLines }: PlacedQuestion, question: Choice): string[] {
  const where = `${file}:${line} (${question.id})`
  const problems: string[] = []
  if (hasNegatedStem(question.prompt))
    problems.push(`${where}: the prompt asks for what does not hold, which is read past. Ask the other way round, or write *not*.`)
  question.options.forEach((option, index) => {
    const here = `${file}:${optionLines[index] ?? line} (${question.id}, ${option.id})`
    if (
      /\b(?:all|none|both|neither|any) of the (?:above|others?|answers|options)\b|^(?:all|none|both|neither) of (?:these|them)\W*$/i.test(
        option.text,
      )
    )
      problems.push(`${here}: "${option.text}" speaks of the other options, which are shuffled.`)
    if (countWords(option.feedback) < SHORTEST_FEEDBACK)
      problems.push(`${here}: the feedback does not say why the option is ${option.right ? 'right' : 'wrong'}.`)
    const twin = question.options.findIndex((other) => toKey(other.text) === toKey(option.text))
    if (twin < index) problems.push(`${here}: the option says the same as "${question.options[twin]?.text}".`)
    const echo = question.options.findIndex((other) => other.feedback === option.feedback)
    if (echo < index) problems.push(`${here}: the feedback is that of another option, so it cannot say what is wrong with this one.`)
  })
  const [right, wrong] = [true, false].map((side) => question.options.filter((option) => option.right === side).map(lengthOf))
  if (!right || !wrong) return problems
  const longest = Math.max(...wrong)
  if (question.kind === 'single' && (right[0] ?? 0) > longest * STANDS_OUT && (right[0] ?? 0) > longest + 8)
    problems.push(`${where}: the right option has ${right[0]} characters, the longest wrong one ${longest}. The length gives it away.`)
  if (question.kind === 'multiple' && mean(right) > mean(wrong) * MOST_IN_MULTIPLE && mean(right) > mean(wrong) + 12)
    problems.push(
      `${where}: right options have ${mean(right)} characters on average, wrong ones ${mean(wrong)}. The length gives them away.`,
    )
  return problems
}

const mean = (numbers: number[]) => Math.round(numbers.reduce((sum, number) => sum + number, 0) / numbers.length)

/** Case, punctuation, articles and markup make no difference in words. Inside code every character counts. */
function toKey(markdown: string): string {
  return markdown
    .split(/(`[^`]*`)/)
    .map((part) =>
      part.startsWith('`')
        ? part
        : part
            .toLowerCase()
            .replace(/[^\p{L}\p{N}\s]/gu, ' ')
            .replace(/\b(?:the|a|an)\b/g, ' '),
    )
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** "Which of these is not …?" without emphasis on the word that turns it round. */
function hasNegatedStem(prompt: string): boolean {
  const sentences = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(prompt.replace(/`[^`]*`/g, 'X'))]
  const asked = sentences.map(({ segment }) => segment.trim()).findLast((sentence) => sentence.endsWith('?'))
  return /^(?:\w+ )?(?:which|what|who|where|when)\b.*(?<![*_])\b(?:not|never|except|cannot|is (?:wrong|false|incorrect))\b(?![*_])/i.test(
    asked ?? '',
  )
}

function listMisconceptions(question: Question): string[] {
  const holders = question.kind === 'text' ? question.nearMisses : question.kind === 'order' ? [question] : question.options
  return holders.flatMap(({ misconception }) => misconception ?? [])
}

function checkKinds({ file, questions }: PlacedQuiz): string[] {
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
    const count = singles.filter((single) => (word === 'longest' ? single.isLongest : single.isShortest)).length
    if (count <= most * singles.length) return []
    return [
      `${where}: the right option is the ${word} in ${count} of ${singles.length} single choices; at most ${Math.round(most * 100)} % are in order.`,
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
