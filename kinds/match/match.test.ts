import { expect, it } from 'vitest'
import { compileQuestion } from '../../domain/catalog/compile-quiz'
import { fixture } from './fixture'
import { schema } from './schema'

it('shows the right sides in an order that is not that of the pairs, whatever the id of the question', async () => {
  for (let number = 0; number < 200; number++) {
    const question = schema.parse({ ...fixture.question, id: `q-example-${number}`, extra: [] })
    const { shown } = await compileQuestion(question)
    expect('rights' in shown && shown.rights.map(({ id }) => id)).not.toEqual(question.pairs.map((pair) => pair.right.id))
  }
})
