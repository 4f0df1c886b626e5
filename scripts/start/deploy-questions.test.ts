import { expect, test } from 'vitest'
import { listQuestionVersions } from '@/domain/catalog/list-question-versions'
import { db } from '@/lib/db'
import { deployQuestions } from './deploy-questions'

const url = () => process.env.DATABASE_URL as string

test('every question of the guide is noted with its key, by several starts at once, and only once', async () => {
  const questions = listQuestionVersions()
  const json = JSON.stringify(questions)
  const added = await Promise.all(Array.from({ length: 4 }, () => deployQuestions(url(), json)))
  expect(added.reduce((sum, count) => sum + count, 0)).toBe(questions.length)
  expect(await deployQuestions(url(), json)).toBe(0)
  const kept = await db.questionVersion.findMany({ omit: { deployedAt: true } })
  expect(kept).toHaveLength(questions.length)
  expect(kept).toEqual(expect.arrayContaining(questions))
  expect(JSON.stringify(kept.map(({ source }) => source))).not.toContain('@@')
})

test('a version that is noted is never changed, and a new version stands beside it', async () => {
  const question = { questionId: 'q-one', version: 'a', lessonId: 'l', kind: 'single', source: { prompt: 'As it was' }, shown: {}, key: {} }
  await deployQuestions(url(), JSON.stringify([question]))
  const { deployedAt } = await db.questionVersion.findFirstOrThrow({ where: { questionId: 'q-one' } })
  const edited = { ...question, source: { prompt: 'As it is' } }
  expect(await deployQuestions(url(), JSON.stringify([edited, { ...edited, version: 'b' }]))).toBe(1)
  const kept = await db.questionVersion.findMany({ where: { questionId: 'q-one' }, orderBy: { version: 'asc' } })
  expect(kept.map(({ source }) => source)).toEqual([question.source, edited.source])
  expect(kept[0]?.deployedAt).toEqual(deployedAt)
})
