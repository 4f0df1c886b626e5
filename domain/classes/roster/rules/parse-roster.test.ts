import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toCsv } from '../../../../lib/csv'
import type { Roster, RosterRow } from '../types'
import { MOST_ROSTER_BYTES, MOST_ROSTER_ROWS } from './limits'
import { parseRoster as parse } from './parse-roster'

const TODAY = '2026-11-27'
const parseRoster = (files: readonly string[], sourcedId?: string) => parse(files, { sourcedId, today: TODAY })

function rowsOf(roster: Roster): RosterRow[] {
  if (roster.kind !== 'rows') throw new Error(`no rows: ${JSON.stringify(roster)}`)
  return roster.rows
}
const refusal = (...files: string[]) => {
  const roster = parseRoster(files)
  return roster.kind === 'refused' ? roster.message : null
}

describe('a table with a column of addresses', () => {
  it('needs nothing but the addresses', () => {
    expect(rowsOf(parseRoster(['email\nLearner.1@Example.org \n']))).toEqual([
      {
        row: 2,
        typed: 'Learner.1@Example.org',
        invitee: { email: 'learner.1@example.org', name: null, group: null, role: null },
        withdrawn: false,
      },
    ])
  })

  it('takes names whole or in two parts, groups and roles, under the headings that people write', () => {
    const simple = rowsOf(parseRoster(['Name;E-mail;Group;Role\n"One, Learner";a@x.org;Tuesday;Student\nTwo;b@x.org;;TA?\n']))
    expect(simple[0]).toMatchObject({ invitee: { name: 'One, Learner', group: 'Tuesday', role: 'learner' } })
    expect(simple[1]).toMatchObject({ row: 3, problem: { column: 'Role', message: expect.stringContaining('"TA?" is not a role') } })
    const parts = rowsOf(parseRoster(['first name\tlast_name\tEmail Address\trole\nLearner\t1\ta@x.org\tteaching assistant']))
    expect(parts[0]).toMatchObject({ invitee: { name: 'Learner 1', role: 'assistant' } })
  })

  it.each(['E-Mail-Adresse', 'E-Mail', 'E\u2011Mail', 'Mail', 'Email address', 'E-mail_Address', 'Courriel', 'e-post'])(
    'takes the heading "%s" for the column of addresses',
    (heading) => {
      expect(rowsOf(parseRoster([`sep=;\nName;${heading}\nOne;a@x.org`]))).toMatchObject([
        { row: 2, invitee: { email: 'a@x.org', name: 'One' } },
      ])
    },
  )

  it('says of each bad row what is wrong, by row and column, and keeps the others', () => {
    const long = 'x'.repeat(300)
    const csv = [
      'email,name,group,role',
      ',Nobody,,',
      'nonsense,,,',
      `${long}@x.org,,,`,
      'a@x.org,,,',
      'A@X.org,again,,',
      'b@x.org,,,captain',
      `c@x.org,${long},,`,
      `d@x.org,,${long},`,
      'e@x.org,,,learner,more',
      'f@x.org,"open,,',
      'g@x.org,,,teacher',
    ].join('\n')
    const rows = rowsOf(parseRoster([csv]))
    expect(rows.map((row) => [row.row, row.problem?.column])).toEqual([
      [2, 'email'],
      [3, 'email'],
      [4, 'email'],
      [5, undefined],
      [6, 'email'],
      [7, 'role'],
      [8, 'name'],
      [9, 'group'],
      [10, null],
      [11, null],
      [12, undefined],
    ])
    expect(rows[4]?.problem?.message).toContain('Row 5 counts')
  })

  it('counts an address in the first good row that has it', () => {
    const rows = rowsOf(parseRoster(['email,role\na@x.org,captain\na@x.org,learner']))
    expect(rows.map((row) => Boolean(row.problem))).toEqual([true, false])
  })

  it('refuses what is no roster with a sentence', () => {
    expect(refusal('a@x.org\nb@x.org')).toContain('"email"')
    expect(refusal()).toContain('nothing to import')
    expect(refusal('email,Email\na@x.org,b@x.org')).toContain('Two columns')
    expect(refusal('email\n')).toContain('no people')
    expect(refusal('email\na@x.org', 'email\nb@x.org')).toContain('do not belong together')
    expect(refusal(`email\n${'a@x.org\n'.repeat(MOST_ROSTER_ROWS + 1)}`)).toContain('5,000 rows')
    expect(refusal(`email\n${'ä'.repeat(600_000)}`)).toContain('1 MB')
  })
})

const USERS = [
  'sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email',
  'u1,,,true,one,,Learner,1,,,one@x.org',
  'u2,,,true,two,,Learner,2,,,',
  'u3,,,true,three,,Teacher,1,,,three@x.org',
  'u4,active,,true,four,,Learner,4,,,four@x.org',
  'u5,,,true,five,,Learner,5,,,five@x.org',
].join('\r\n')
const HEAD = 'sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate'
const ENROLLMENTS = [
  HEAD,
  'e1,,,c1,s1,u1,student,,,',
  'e2,,,c1,s1,u2,student,,,',
  'e3,,,c1,s1,u3,teacher,true,,',
  'e4,tobedeleted,,c1,s1,u4,student,,,',
  'e5,,,c1,s1,u9,student,,,',
  'e6,,,c1,s1,u5,proctor,,,',
  'e7,,,c1,s1,u5,aide,,,',
].join('\r\n')

describe('OneRoster', () => {
  it('reads the two files in any order', () => {
    const rows = rowsOf(parseRoster([ENROLLMENTS, USERS]))
    expect(parseRoster([USERS, ENROLLMENTS])).toEqual({ kind: 'rows', rows })
    expect(
      rows.map((row) => row.problem?.column ?? ('invitee' in row ? [row.invitee.email, row.invitee.role, row.withdrawn] : undefined)),
    ).toEqual([
      ['one@x.org', 'learner', false],
      'email',
      ['three@x.org', 'teacher', false],
      ['four@x.org', 'learner', true],
      'userSourcedId',
      undefined,
      ['five@x.org', 'assistant', false],
    ])
    expect(rows[1]?.problem?.message).toContain('row 3 of users.csv')
    expect(rows[5]?.passed).toBe('The role "proctor" is none of a class.')
  })

  it('lets the teacher choose among several classes, by title where there is one', () => {
    const more = `${ENROLLMENTS}\r\ne8,,,c2,s1,u1,student,,,`
    expect(parseRoster([USERS, more])).toEqual({
      kind: 'choose-class',
      classes: [
        { id: 'c1', title: 'c1', people: 7 },
        { id: 'c2', title: 'c2', people: 1 },
      ],
    })
    const classes = 'sourcedId,status,dateLastModified,title\nc2,,,Containers'
    expect(parseRoster([USERS, classes, more], 'no such class')).toMatchObject({
      kind: 'choose-class',
      classes: [{ title: 'c1' }, { title: 'Containers' }],
    })
    expect(rowsOf(parseRoster([USERS, more], 'c2'))).toMatchObject([{ row: 9, invitee: { email: 'one@x.org' } }])
  })

  it('keeps whom another row keeps, whatever their order', () => {
    const rows = rowsOf(parseRoster([USERS, [HEAD, 'e1,tobedeleted,,c1,s1,u1,student,,,', 'e2,active,,c1,s1,u1,aide,,,'].join('\n')]))
    expect(rows).toMatchObject([{ passed: expect.stringContaining('row 3') }, { withdrawn: false }])
  })

  it('passes over, with the reason, whom no class has and who is not enrolled on the day', () => {
    const enrollment = (index: number, rest: string) => `e${index},,,c1,s1,u1,${rest}`
    const rows = rowsOf(
      parseRoster([
        USERS,
        [
          HEAD,
          enrollment(1, 'Administrator,,,'),
          enrollment(2, 'guardian,,,'),
          enrollment(3, 'ext:coach,,,'),
          enrollment(4, 'student,,2026-01-01,2026-11-26'),
          enrollment(5, 'student,,2026-11-28,2027-06-30'),
          enrollment(6, 'captain,,,'),
          // The last day still counts, and so does the first; a date of another form is not read.
          enrollment(7, 'student,,2026-11-27T00:00:00Z,2026-11-27'),
          'e8,tobedeleted,,c1,s1,u99,student,,,',
          'e9,tobedeleted,,c1,s1,u2,student,,,',
          'e10,,,c1,s1,u5,aide,,,01/02/2020',
        ].join('\n'),
      ]),
    )
    expect(rows.map((row) => row.passed ?? row.problem?.message ?? ('invitee' in row && row.invitee.role))).toEqual([
      'The role "Administrator" is none of a class.',
      'The role "guardian" is none of a class.',
      'The role "ext:coach" is none of a class.',
      'The enrollment ended on 2026-11-26.',
      'The enrollment begins on 2026-11-28. Import the file again then.',
      expect.stringContaining('"captain" is not a role here'),
      'learner',
      expect.stringContaining('has no address of theirs'),
      expect.stringContaining('has no address of theirs'),
      'assistant',
    ])
  })

  it('takes the class of 34 out of the export of a school of 6,000, and of one at the limit of size, in little time', () => {
    for (const school of [6000, 34_000]) {
      const id = (kind: string, index: number) => `${kind}${String(index).padStart(31, '0')}`
      const users = Array.from({ length: school }, (_one, index) => `${id('u', index)},,,true,,,Learner,${index},,,l${index}@x.org`)
      const enrollments = Array.from(
        { length: school * 2 },
        (_one, index) => `e${index},,,${id('c', Math.floor(index / 34))},s1,${id('u', index % school)},student,,,`,
      )
      const files = [[USERS.split('\r\n')[0], ...users].join('\n'), [HEAD, ...enrollments].join('\n')]
      expect(files.join('').length).toBeLessThan(MOST_ROSTER_BYTES)
      const started = performance.now()
      const chosen = rowsOf(parseRoster(files, id('c', 1)))
      expect(performance.now() - started).toBeLessThan(5000)
      expect(chosen).toHaveLength(34)
      expect(chosen[0]).toMatchObject({ row: 36, invitee: { email: 'l34@x.org', role: 'learner' } })
      expect(parseRoster(files)).toMatchObject({ kind: 'choose-class' })
    }
  })

  it('refuses what is more than one class can have, and more than 10 MB together', () => {
    const many = Array.from({ length: MOST_ROSTER_ROWS + 1 }, (_one, index) => `e${index},,,c1,s1,u1,student,,,`)
    expect(refusal(USERS, [HEAD, ...many].join('\n'))).toContain('more than 5,000 enrollments')
    expect(refusal(USERS, ENROLLMENTS + ' '.repeat(MOST_ROSTER_BYTES))).toContain('10 MB')
    expect(refusal(USERS, ENROLLMENTS + '\n'.repeat(200_000))).toContain('200,000 lines')
    expect(refusal(USERS + ' '.repeat(2_000_000))).toContain('enrollments.csv')
    const classes = Array.from({ length: MOST_ROSTER_ROWS + 1 }, (_one, index) => `e${index},,,c${index},s1,u1,student,,,`)
    expect(refusal(USERS, [HEAD, ...classes].join('\n'))).toContain('5,000 classes')
  })

  it('says which file is missing', () => {
    expect(refusal(USERS)).toContain('enrollments.csv')
    expect(refusal(ENROLLMENTS)).toContain('users.csv')
  })
})

describe('whatever is in a file', () => {
  const junk = fc.string({
    unit: fc.constantFrom('"', ',', ';', '\t', '\n', '\r', '@', 'a', 'e', 'email', 'role', ' ', '\u0000', '\uFEFF', '\u202E'),
  })

  it('it never throws', () => {
    fc.assert(
      fc.property(fc.array(junk, { maxLength: 3 }), fc.option(fc.string(), { nil: undefined }), (files, sourcedId) => {
        expect(['refused', 'rows', 'choose-class']).toContain(parseRoster(files, sourcedId).kind)
      }),
    )
  })

  it('each row that is not blank is there once, as a person or a problem; no address is taken twice', () => {
    const cell = fc.oneof(fc.constantFrom('a@x.org', 'A@x.org', 'b@x.org', 'learner', 'teacher', '', 'x'), fc.string({ unit: 'grapheme' }))
    const row = fc.array(cell, { minLength: 4, maxLength: 4 }).filter((cells) => cells.some((text) => text.trim() !== ''))
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (table) => {
        const rows = rowsOf(parseRoster([toCsv([['email', 'name', 'group', 'role'], ...table])]))
        expect(rows.map(({ row }) => row)).toEqual(table.map((_cells, index) => index + 2))
        const taken = rows.flatMap((one) => ('invitee' in one ? [one.invitee.email] : []))
        expect(new Set(taken).size).toBe(taken.length)
      }),
    )
  })
})
