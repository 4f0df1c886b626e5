import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toCsv } from '../../../../lib/csv'
import type { Roster, RosterRow } from '../types'
import { MOST_ROSTER_ROWS } from './limits'
import { parseRoster } from './parse-roster'

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
    expect(rows.map((row) => row.problem?.column ?? (!row.problem && [row.invitee.email, row.invitee.role, row.withdrawn]))).toEqual([
      ['one@x.org', 'learner', false],
      'email',
      ['three@x.org', 'teacher', false],
      ['four@x.org', 'learner', true],
      'userSourcedId',
      'role',
      ['five@x.org', 'assistant', false],
    ])
    expect(rows[1]?.problem?.message).toContain('row 3 of users.csv')
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
    expect(rows).toMatchObject([{ problem: { message: expect.stringContaining('Row 3 counts') } }, { withdrawn: false }])
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
        const taken = rows.flatMap((one) => (one.problem ? [] : [one.invitee.email]))
        expect(new Set(taken).size).toBe(taken.length)
      }),
    )
  })
})
