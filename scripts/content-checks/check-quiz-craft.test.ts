import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { shuffle } from '../../domain/catalog/rules/shuffle'
import { checkQuizCraft } from './check-quiz-craft'
import { readQuiz } from './read-quizzes'

type Option = { id: string; text: string; right?: boolean; feedback: string; misconception?: string }
const TEXTS = ['It floats on the water.', 'It sinks in the water.', 'It burns on the water.', 'It flies over water now.']

function toOptions(texts: string[], right = 1): Option[] {
  return texts.map((text, index) => ({
    id: `option-${index}`,
    text,
    ...(index === right ? { right: true } : {}),
    feedback: `This is what happens in case ${index}.`,
  }))
}
const single = (id: string, options = toOptions(TEXTS)) => ({
  id,
  kind: 'single',
  prompt: 'You drop the crate. What happens?',
  options,
  explanation: 'The crate is heavier than water.',
  repair: 'crates',
})
const order = {
  id: 'q-order',
  kind: 'order',
  predicts: true,
  prompt: 'Order what `docker run` does.',
  steps: ['one', 'two', 'six'].map((id) => ({ id: `step-${id}`, text: `Step ${id}`, feedback: 'It comes where it comes.' })),
  feedback: 'Ask what must be there first.',
  explanation: 'Each step needs the one before.',
  repair: 'crates',
}
const text = {
  id: 'q-text',
  kind: 'text',
  prompt: 'Which command?',
  accept: ['docker ps'],
  caseSensitive: true,
  feedback: 'It lists what is running.',
  explanation: 'It lists the running containers.',
  repair: 'crates',
}
const SOUND = [single('q-one'), order, text]

const CONTEXT = {
  repairs: (misconception: string) => ({ sinks: true, 'no-prose': false })[misconception],
  hasSection: (_lesson: string, anchor: string) => anchor === 'crates',
}
/** Filled up with copies of the last one, as a quiz has five questions. */
function check(...questions: object[]) {
  const copies = Array.from({ length: Math.max(0, 5 - questions.length) }, (_, at) => ({ ...questions.at(-1), id: `q-copy-${at}` }))
  const source = stringify({ id: 'quiz', lesson: 'crates', passMark: 0.8, questions: [...questions, ...copies] })
  return checkQuizCraft([readQuiz('quiz.yaml', source)], CONTEXT).join('\n')
}
/** A sound quiz whose first question has been changed. */
const checkWith = (change: object) => check({ ...single('q-one'), ...change }, order, text)

test('a sound quiz has no problems', () => {
  expect(check(...SOUND)).toBe('')
})

test.each([
  [
    'a negated question',
    { prompt: 'The crate drops. Which of these does not happen?' },
    'quiz.yaml:5 (q-one): the prompt asks for what does not hold',
  ],
  ['all of the above', { options: toOptions([...TEXTS.slice(0, 3), 'All of the above']) }, 'speaks of the other options'],
  ['none of these', { options: toOptions([...TEXTS.slice(0, 3), 'None of these.']) }, 'speaks of the other options'],
  [
    'the same option in other clothes',
    { options: toOptions([...TEXTS.slice(0, 3), 'it floats on water']) },
    'says the same as "It floats on the water."',
  ],
  ['an empty explanation', { explanation: 'Because.' }, 'the explanation has fewer than four words'],
  [
    'an option without a reason',
    { options: toOptions(TEXTS).map((option, index) => (index === 2 ? { ...option, feedback: 'Wrong.' } : option)) },
    'option-2): the feedback has fewer than four words, so it does not say why the option is wrong',
  ],
  [
    'one feedback for two options',
    { options: toOptions(TEXTS).map((option) => ({ ...option, feedback: 'This is not how it is at all.' })) },
    'the feedback is that of another option',
  ],
  [
    'a misconception that nothing repairs',
    { options: toOptions(TEXTS).map((option, index) => (index === 0 ? { ...option, misconception: 'no-prose' } : option)) },
    'the section that repairs "no-prose" has no prose',
  ],
  [
    'a misconception that is not there',
    { options: toOptions(TEXTS).map((option, index) => (index === 0 ? { ...option, misconception: 'sink' } : option)) },
    'quiz.yaml:12 (q-one): there is no misconception "sink"',
  ],
  ['a section that is not there', { repair: 'crate' }, 'quiz.yaml:23 (q-one): the lesson "crates" has no heading #crate.'],
  [
    'a right option that stands out',
    { options: toOptions(['It floats.', 'It sinks, since a crate full of iron is heavier than water.', 'It burns.', 'It flies.']) },
    'The length gives it away',
  ],
])('%s is found', (_what, change, sentence) => {
  expect(checkWith(change)).toContain(sentence)
})

test('emphasis makes a negation visible, and a line of code is no twin of another', () => {
  expect(checkWith({ prompt: 'Which of these does *not* happen?' })).toBe('')
  const codes = ['`-p 80:8080`', '`-p 8080:80`', '`-P 8080:80`', '`-p 8080/80`']
  expect(checkWith({ options: toOptions(codes) })).toBe('')
})

test.each([
  ['an id in capitals', { id: 'q-One' }, 'quiz.yaml:5 (q-One, id): an id is 3 to 64 of a-z, 0-9 and "-"'],
  ['a field that is missing', { explanation: undefined }, 'quiz.yaml:5 (q-one, explanation): is missing.'],
  ['a field that is not known', { repairs: 'crates' }, 'quiz.yaml:5 (q-one): there is no field "repairs" here.'],
  ['a number as a text', { prompt: 80 }, 'quiz.yaml:7 (q-one, prompt): 80 is no text for YAML; put it in quotes.'],
  ['a kind that is not known', { kind: 'guess' }, 'there is no kind "guess"; there are blanks, '],
  [
    'two right options',
    { options: toOptions(TEXTS).map((option) => ({ ...option, right: true })) },
    'quiz.yaml:5 (q-one): a single choice has one right option',
  ],
])('%s is named with its line, and stops no other check', (_what, change, sentence) => {
  const said = check({ ...single('q-one'), ...change }, order, { ...text, explanation: 'Because.' })
  expect(said).toContain(sentence)
  expect(said).toContain('(q-text): the explanation')
})

test('too few questions, and what is no YAML, are found', () => {
  expect(readQuiz('quiz.yaml', stringify({ questions: SOUND })).faults).toEqual([
    'quiz.yaml:2 (questions): a quiz has five to eight questions.',
  ])
  expect(readQuiz('quiz.yaml', 'questions:\n  - prompt: [').faults.join('\n')).toMatch(/^quiz.yaml:\d: this is no YAML: /)
})

test('too few kinds, and no prediction, are found', () => {
  const two = check(single('q-one'), single('q-two'), { ...order, predicts: undefined })
  expect(two).toContain('at least three kinds')
  expect(two).toContain('no question lets the reader predict')
  expect(check(single('q-one'), { ...order, prompt: 'Order it.' }, text)).toContain('shows no command and no file')
})

test('habits are found: the right option always the longest, or always at one place', () => {
  const long = ['It is red.', 'It is orange.', 'It is blue.', 'It is pink.']
  const longest = ['q-a', 'q-b', 'q-c'].map((id) => single(id, toOptions(long)))
  expect(check(...longest, order, text)).toContain('the right option is the longest in 3 of 3 single choices (q-a, q-b, q-c)')
  const placed = ['q-a', 'q-b', 'q-c'].map((id) => {
    // Where an option must be written so that it is shown first.
    const first = shuffle([0, 1, 2, 3], id)[0]
    return single(id, toOptions(TEXTS, first))
  })
  expect(check(...placed, order, text)).toContain('the right option is shown at place 1 in every single choice')
})

test('over the guide, a habit is found that no quiz shows alone', () => {
  const texts = ['It is red.', 'It is orange.', 'It is blue.', 'It is pink.']
  const quizzes = Array.from({ length: 12 }, (_, number) => {
    const questions = [single(`q-${number}-a`, toOptions(texts)), single(`q-${number}-b`), order, text]
    return readQuiz(`quiz-${number}.yaml`, stringify({ lesson: 'crates', questions }))
  })
  const problems = checkQuizCraft(quizzes, CONTEXT)
  expect(problems.join('\n')).toContain('content/quizzes: the right option is the longest in 12 of 24 single choices')
})
