import { expect, test } from 'vitest'
import { messageSchema } from './messages/schema'
import { setGroupSchema, transferSchema } from './people/schema'
import { invitePersonSchema } from './roster/schema'
import { createClassSchema, joinSchema } from './schema'

const long = 'x'.repeat(6000)

test.each([
  ['no join code', joinSchema, { code: '  ' }],
  ['a long join code', joinSchema, { code: long }],
  ['no name of a class', createClassSchema, { name: ' ', timeZone: 'UTC' }],
  ['a long name of a class', createClassSchema, { name: long, timeZone: 'UTC' }],
  ['an unknown time zone', createClassSchema, { name: 'A class', timeZone: 'Mars' }],
  ['long parts of an invitation', invitePersonSchema, { email: long, name: long, group: long, role: 'nobody' }],
  ['a long group', setGroupSchema, { group: long }],
  ['nobody to hand over to', transferSchema, { memberId: '', afterwards: '' }],
  ['an empty message', messageSchema, { subject: '', text: '' }],
  ['a long message', messageSchema, { subject: long, text: long }],
  ['a message with control characters', messageSchema, { subject: 'a\u0007', text: 'a\u0007' }],
])('%s is refused in whole sentences, which need no name of a field before them', (_name, schema, input) => {
  const issues = schema.safeParse(input).error?.issues ?? []
  const typed = issues.filter(({ path: [field] }) => typeof field === 'string' && field in input)
  expect(typed).not.toEqual([])
  for (const { message } of typed) expect(message).toMatch(/^[A-Z][^:]*\.$/)
})
