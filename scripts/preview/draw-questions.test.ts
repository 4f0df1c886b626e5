import { expect, it } from 'vitest'
import { compileQuestion } from '../../domain/catalog/compile-quiz'
import { findKind, KIND_NAMES } from '../../kinds/find-kind'
import { listValues } from '../../kinds/parts/list-values'
import { drawQuestions } from './draw-questions'

it.each(KIND_NAMES)('draws %s in every state, with all that is said of an answer', async (name) => {
  const { fixture, schema } = findKind(name)
  const question = schema.parse(fixture.question)
  const drawn = toPlain(await drawQuestions([question]))
  for (const state of ['Open', 'Wrong', 'Solved', 'Given up after a wrong answer', 'Given up without an answer'])
    expect(drawn).toContain(state)
  if (fixture.partly.length > 0) expect(drawn).toContain('Partly right')
  if (listValues(question, 'misconception').length > 0) expect(drawn).toContain('A common idea')
  const { key } = await compileQuestion(question)
  const said = [...listValues(key, 'feedback'), key.explanation]
  expect(said.filter((words) => !drawn.includes(toPlain(words).replace(/^Right\. /, '')))).toEqual([])
})

const ENTITIES: Record<string, string> = { '&#x27;': "'", '&quot;': '"', '&lt;': '<', '&#x3C;': '<', '&gt;': '>', '&amp;': '&' }
const toPlain = (html: string) => html.replace(/<[^>]*>/g, '').replace(/&[#\w]+;/g, (entity) => ENTITIES[entity] ?? entity)
