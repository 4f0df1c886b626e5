import { describe, expect, it } from 'vitest'
import { issueSchema, toShown } from './schema'

const read = (fields: object) => issueSchema.safeParse({ agrees: 'on', ...fields })

describe('the name on a certificate', () => {
  it('is shown only where its box is ticked', () => {
    const shown = [{ name: 'Learner 1' }, { name: 'Learner 1', showsName: 'on' }, {}].map((fields) => read(fields).data)
    expect(shown.map((data) => data && toShown(data).name)).toEqual([null, 'Learner 1', null])
  })

  it('holds nothing that turns the text around it upside down, and is one line', () => {
    const { data } = read({ name: ' Learner\u202e\n 1 ', showsName: 'on' })
    expect(data && toShown(data).name).toBe('Learner 1')
  })

  it.each(['', '  ', '\u200b\u2066'])('is asked for where there is nothing to see: %j', (name) => {
    expect(read({ name, showsName: 'on' }).error?.issues[0]).toMatchObject({
      path: ['name'],
      message: expect.stringContaining('Type the name'),
    })
  })

  it('is refused where it is too long', () => {
    expect(read({ name: 'x'.repeat(121), showsName: 'on' }).error?.issues[0]?.message).toContain('at most 120 characters')
  })
})
