import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DrawnQuestion, Verdict } from '../types'
import { reportByConcept } from './report-by-concept'
import { PASS_MARK } from './terms'

const question = (id: string, lessonId: string): DrawnQuestion => ({ id, version: 'v', lessonId })
const RIGHT: Verdict = { right: true, score: 1, misconceptions: [] }
const WRONG: Verdict = { right: false, score: 0, misconceptions: ['an-idea'] }
const verdicts = fc.option(
  fc.oneof(
    fc.constant(RIGHT),
    fc.double({ min: 0, max: 0.99, noNaN: true }).map((score): Verdict => ({ right: false, score, misconceptions: [] })),
  ),
)

describe('reportByConcept', () => {
  it('counts by lesson, in the order of the guide, and names what was missed and each idea once', () => {
    const { score, passed, report } = reportByConcept({
      lessonIds: ['first', 'second', 'not-asked'],
      graded: [
        { question: question('c', 'second'), verdict: WRONG },
        { question: question('a', 'first'), verdict: RIGHT },
        { question: question('d', 'second'), verdict: WRONG },
        { question: question('b', 'first'), verdict: RIGHT },
      ],
    })
    expect({ score, passed }).toEqual({ score: 0.5, passed: false })
    expect(report).toEqual({
      dropped: 0,
      lessons: [
        { lessonId: 'first', asked: 2, right: 2, missed: [], misconceptions: [] },
        { lessonId: 'second', asked: 2, right: 0, missed: ['c', 'd'], misconceptions: ['an-idea'] },
      ],
    })
  })

  it('drops what has no verdict from the count, keeps a lesson that left the guide, and passes nobody for nothing', () => {
    const graded = [
      { question: question('a', 'first'), verdict: RIGHT },
      { question: question('b', 'first'), verdict: null },
      { question: question('c', 'gone'), verdict: RIGHT },
    ]
    const result = reportByConcept({ lessonIds: ['first'], graded })
    expect(result).toMatchObject({ score: 1, passed: true, report: { dropped: 1 } })
    expect(result.report.lessons.map((lesson) => lesson.lessonId)).toEqual(['first', 'gone'])
    const nothing = reportByConcept({ lessonIds: ['first'], graded: [{ question: question('b', 'first'), verdict: null }] })
    expect(nothing).toMatchObject({ score: 0, passed: false })
  })

  it('passes at the mark exactly, also where the sum is made of thirds', () => {
    const thirds: Verdict = { right: false, score: 1 / 3, misconceptions: [] }
    const of = (list: Verdict[]) =>
      reportByConcept({ lessonIds: ['l'], graded: list.map((verdict, at) => ({ question: question(`q${at}`, 'l'), verdict })) })
    expect(of([RIGHT, RIGHT, RIGHT, RIGHT, WRONG]).passed).toBe(true)
    expect(of([...Array(7).fill(RIGHT), thirds, thirds, thirds]).passed).toBe(true)
    expect(of([RIGHT, RIGHT, RIGHT, WRONG]).passed).toBe(false)
  })

  it('is total: score from 0 to 1, every question counted once or dropped', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), verdicts)), (list) => {
        const graded = list.map(([lesson, verdict], at) => ({ question: question(`q${at}`, lesson), verdict }))
        const { score, passed, report } = reportByConcept({ lessonIds: ['c', 'a'], graded })
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
        if (passed) expect(score).toBeGreaterThan(PASS_MARK - 1e-6)
        expect(report.lessons.reduce((sum, lesson) => sum + lesson.asked, report.dropped)).toBe(list.length)
        for (const lesson of report.lessons) expect(lesson.right + lesson.missed.length).toBe(lesson.asked)
      }),
    )
  })
})
