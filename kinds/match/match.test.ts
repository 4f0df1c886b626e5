import { expect, it } from 'vitest'
import type { Render } from '../contract'
import { compile } from './compile'
import { fixture } from './fixture'
import { schema } from './schema'

/** Only the order is looked at, so nothing has to be rendered. */
const asWritten: Render = { inline: (text) => text, plain: (text) => text, code: async (text) => text }

it('shows the right sides in an order that is not that of the pairs, whatever the id of the question', async () => {
  for (let number = 0; number < 200; number++) {
    const question = schema.parse({ ...fixture.question, id: `q-example-${number}`, extra: [] })
    const { shown } = await compile(question, asWritten)
    expect(shown.rights.map(({ id }) => id)).not.toEqual(question.pairs.map((pair) => pair.right.id))
  }
})
