import fc from 'fast-check'
import { expect, it } from 'vitest'
import { LOG_KINDS } from '../../rules/log-kinds'
import { toLogDetail } from './to-log-detail'

it.each([
  ['role-changed', { from: 'learner', to: 'assistant' }, 'from learner to assistant'],
  ['group-changed', { from: null, to: 'Monday' }, 'from none to Monday'],
  [
    'class-changed',
    { name: 'New', timeZone: 'Africa/Porto-Novo', pseudonyms: true },
    'name: New, time zone: Africa/Porto-Novo, pseudonyms: on',
  ],
  ['class-created', { copyOf: 'Old' }, 'as a copy of "Old"'],
  ['class-created', {}, ''],
  ['code-switched', { open: false }, 'off'],
  ['joined', {}, ''],
  ['joined', { role: 'assistant' }, 'as assistant'],
  ['invited', { people: 1, role: 'teacher' }, '1 as teacher'],
  ['roster-imported', { invited: 3, changed: 1, withdrawn: 0 }, '3 invited, 1 changed, 0 withdrawn'],
  ['assigned', { title: 'First steps' }, '"First steps"'],
  ['excepted', { title: 'First steps', excused: false, extendedTo: '2026-12-01' }, 'First steps, until 2026-12-01'],
  [
    'excepted',
    { title: 'First steps', excused: true, extendedTo: null, reason: 'Was ill, until Friday' },
    'First steps, excused, reason: Was ill, until Friday',
  ],
  ['name-revealed', {}, ''],
])('%s with %j is "%s"', (kind, detail, text) => expect(toLogDetail(kind, detail)).toBe(text))

it('can be read whatever is stored', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(LOG_KINDS), 'unheard-of'), fc.dictionary(fc.string(), fc.anything()), (kind, detail) => {
      expect(typeof toLogDetail(kind, detail)).toBe('string')
    }),
  )
})
