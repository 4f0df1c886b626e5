import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileQuestion } from '../domain/catalog/compile-quiz'
import type { Question } from '../domain/catalog/question-schema'
import type { QuestionKey } from '../domain/catalog/types'
import { gradeChoice } from '../domain/quiz/rules/grade-choice'
import { toFeedback } from '../domain/quiz/rules/to-feedback'
import { changeParts } from '../tests/change-parts'
import type { Choice } from './contract'
import { findKind, KIND_NAMES } from './find-kind'
import { listValues } from './parts/list-values'

const examples = await Promise.all(
  KIND_NAMES.map(async (name) => {
    const { fixture, schema } = findKind(name)
    const question = schema.parse(fixture.question) as Question
    const { shown, key } = await compileQuestion(question)
    return { name, kind: findKind(name), fixture, question, shown, key: { ...key, lessonId: 'lesson' } as QuestionKey }
  }),
)

/** Answers to any of the examples, whole or in pieces, and anything else that a browser may send. */
const texts = examples.flatMap(({ fixture }) => [...fixture.right, ...fixture.wrong, ...fixture.partly.map(({ choice }) => choice)].flat())
const answers = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(...texts),
  fc.array(fc.oneof(fc.constantFrom(...texts), fc.constantFrom('__proto__', 'constructor', '=', '==', ''), fc.string()), { maxLength: 20 }),
)
const wrongOf = ({ fixture }: (typeof examples)[number]) => [...fixture.wrong, ...fixture.partly.map(({ choice }) => choice)]

describe.each(examples)('$name', (example) => {
  const { kind, fixture, question, shown, key } = example

  it('grades the answers of its fixture as the fixture says', () => {
    for (const choice of fixture.right) expect(gradeChoice(key, choice), JSON.stringify(choice)).toMatchObject({ right: true, score: 1 })
    for (const choice of fixture.wrong) expect(gradeChoice(key, choice).right, JSON.stringify(choice)).toBe(false)
    for (const { choice, score } of fixture.partly) {
      expect(score > 0 && score < 1).toBe(true)
      expect(gradeChoice(key, choice).score, JSON.stringify(choice)).toBeCloseTo(score)
    }
    expect(gradeChoice(key, kind.solve(key)).right).toBe(true)
    for (const choice of kind.misses(key)) expect(gradeChoice(key, choice).right, JSON.stringify(choice)).toBe(false)
    const scores = kind.misses(key).map((choice) => gradeChoice(key, choice).score)
    if (fixture.partly.length > 0) expect(Math.max(...scores), 'misses() has no answer that is partly right').toBeGreaterThan(0)
  })

  it('shows a misconception in some wrong answer of its fixture, and in no right one', () => {
    const named = new Set(listValues(question, 'misconception'))
    const found = wrongOf(example).flatMap((choice) => gradeChoice(key, choice).misconceptions)
    expect(new Set(found)).toEqual(named)
    for (const choice of fixture.right) expect(gradeChoice(key, choice).misconceptions).toEqual([])
  })

  it('has a way to hear all that its author wrote', () => {
    const told = [
      ...kind.misses(key).map((choice) => toFeedback(key, choice, false)),
      toFeedback(key, kind.solve(key), false),
      toFeedback(key, null, true),
    ]
    const heard = JSON.stringify(told)
    const written = [...listValues(key, 'feedback'), key.explanation].map((text) => JSON.stringify(text).slice(1, -1))
    expect(
      written.filter((text) => !heard.includes(text)),
      'no answer of misses() or solve() hears this, nor does giving up',
    ).toEqual([])
  })

  it('is total and bounded: no answer breaks it, right if and only if the score is 1, partial credit is never negative', () => {
    fc.assert(
      fc.property(answers, (choice) => {
        const { right, score, misconceptions } = gradeChoice(key, choice)
        expect(score >= 0 && score <= 1).toBe(true)
        expect(right).toBe(score === 1)
        if (right) expect(misconceptions).toEqual([])
        expect(gradeChoice(key, choice)).toEqual({ right, score, misconceptions })
      }),
      { numRuns: 400 },
    )
  })

  it('tells neither solution nor explanation before it is solved or given up, whatever is answered', () => {
    fc.assert(
      fc.property(answers, (choice) => {
        const told = toFeedback(key, choice, false)
        if (told.right) return
        expect(told.solution).toBeUndefined()
        expect(told.explanation).toBeUndefined()
        expect(kind.tell(key, choice, false).solution).toBeUndefined()
        // A part is called right only where this answer has it right.
        if (told.score === 0 && choice.length === 1) expect(told.options.filter(({ right }) => right)).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  it('says something to each wrong answer, and everything to whoever gives up', () => {
    for (const choice of wrongOf(example).filter((choice) => choice.length > 0)) {
      const { summary, options } = toFeedback(key, choice, false)
      const fits = options.length > 0 || summary !== undefined
      // An answer that does not fit its question comes from no view.
      if (typeof choice === typeof kind.solve(key) && gradeChoice(key, choice).score > 0) expect(fits, JSON.stringify(choice)).toBe(true)
    }
    for (const choice of [null, ...wrongOf(example)]) {
      const { explanation, solution, options } = toFeedback(key, choice as Choice | null, true)
      expect(explanation).toBe(key.explanation)
      expect(solution !== undefined || options.some(({ right }) => right)).toBe(true)
    }
  })

  it('keeps its key out of what is shown, of the Markdown twin and of the book', () => {
    const forms = [JSON.stringify(shown), kind.toMarkdown(question, shown), kind.toHtml(shown)]
    const secrets = ['feedback', 'explanation', 'misconception'].flatMap((name) => [
      ...listValues(question, name),
      ...listValues(key, name),
    ])
    // A program that is shown has in it what it prints.
    const accepted = listValues(key, 'accept').filter((text) => text.length > 4 && !question.code?.text.includes(text))
    expect(secrets.length).toBeGreaterThan(1)
    for (const form of forms) {
      expect([...secrets, ...accepted].filter((secret) => form.includes(secret))).toEqual([])
      expect(form).not.toMatch(/"(right|accept|nearMisses|feedback|misconception|decoys|pairs)":/)
    }
  })

  it('shows the same whatever is right: no field that changes a grade changes what is shown', async () => {
    const choices = [...fixture.right, ...wrongOf(example)]
    const seen = async (asked: Question) => {
      const { shown, key } = await compileQuestion(asked)
      const forms = [{ ...shown, version: '' }, kind.toMarkdown(asked, shown), kind.toHtml(shown)]
      return {
        shown: JSON.stringify(forms),
        grades: JSON.stringify(choices.map((choice) => gradeChoice(key as QuestionKey, choice).score)),
      }
    }
    const before = await seen(question)
    for (const { path, changed } of changeParts(fixture.question)) {
      const parsed = kind.schema.safeParse(changed)
      if (!parsed.success) continue
      const after = await seen(parsed.data as Question)
      if (after.grades !== before.grades) expect(after.shown, `what is shown tells ${path}`).toBe(before.shown)
    }
  })

  it('has a fixture that the lint finds nothing in', () => {
    expect(kind.lint(question)).toEqual([])
  })
})

it('each folder with a kind has its line in kinds/registry.ts, its line in kinds/views.ts and its keyboard.ts', () => {
  const folders = readdirSync('kinds', { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() && entry.name !== 'parts' ? [entry.name] : [],
  )
  expect(
    folders.filter((name) => !/^[a-z]+$/.test(name)),
    'the name of a kind is one word of small letters',
  ).toEqual([])
  expect(KIND_NAMES.toSorted(), 'kinds/registry.ts').toEqual(folders.toSorted())
  const views = [...readFileSync('kinds/views.ts', 'utf8').matchAll(/default as (\w+)/g)].map(([, name]) => name)
  expect(views.toSorted(), 'kinds/views.ts').toEqual(folders.toSorted())
  expect(folders.filter((name) => !existsSync(`kinds/${name}/keyboard.ts`))).toEqual([])
})

it('knows no kind by a name that is not its own', () => {
  expect(findKind('toString')).toBeUndefined()
  expect(gradeChoice({ kind: 'gone' } as unknown as QuestionKey, ['a'])).toEqual({ right: false, score: 0, misconceptions: [] })
})
