import { randomUUID } from 'node:crypto'
import { assign } from '@/domain/classes/assignments/assign'
import { changeAssignment } from '@/domain/classes/assignments/change-assignment'
import { excuseLearner } from '@/domain/classes/assignments/excuse-learner'
import { extendLearner } from '@/domain/classes/assignments/extend-learner'
import { getAssignment } from '@/domain/classes/assignments/get-assignment'
import { listAssignments } from '@/domain/classes/assignments/list-assignments'
import { previewAssignmentChange } from '@/domain/classes/assignments/preview-assignment-change'
import { readClassStandings } from '@/domain/classes/assignments/read-class-standings'
import { requireAssignment } from '@/domain/classes/assignments/require-assignment'
import { withdrawAssignment } from '@/domain/classes/assignments/withdraw-assignment'
import { getReport } from '@/domain/classes/exports/get-report'
import { noteExport } from '@/domain/classes/exports/note-export'
import { readGradebook } from '@/domain/classes/exports/read-gradebook'
import { streamStatements } from '@/domain/classes/exports/stream-statements'
import { toAssignmentsCsv } from '@/domain/classes/exports/to-assignments-csv'
import { toCanvasCsv } from '@/domain/classes/exports/to-canvas-csv'
import { toItemsCsv } from '@/domain/classes/exports/to-items-csv'
import { toLogCsv } from '@/domain/classes/exports/to-log-csv'
import { toMoodleCsv } from '@/domain/classes/exports/to-moodle-csv'
import { toPeopleCsv } from '@/domain/classes/exports/to-people-csv'
import { toStandingsCsv } from '@/domain/classes/exports/to-standings-csv'
import { toStoryCsv } from '@/domain/classes/exports/to-story-csv'
import { toWhatToTeachCsv } from '@/domain/classes/exports/to-what-to-teach-csv'
import { getLearner } from '@/domain/classes/get-learner'
import { getTaughtClass } from '@/domain/classes/get-taught-class'
import { getItemAnalysis } from '@/domain/classes/insight/get-item-analysis'
import { listItems } from '@/domain/classes/insight/list-items'
import { listRevealed } from '@/domain/classes/insight/list-revealed'
import { listWhatToTeach } from '@/domain/classes/insight/list-what-to-teach'
import { revealLearners } from '@/domain/classes/insight/reveal-learners'
import { listClassNews } from '@/domain/classes/list-class-news'
import { listCompletion } from '@/domain/classes/list-completion'
import { getRecipient } from '@/domain/classes/messages/get-recipient'
import { writeToLearner } from '@/domain/classes/messages/write-to-learner'
import { archiveClass } from '@/domain/classes/people/archive-class'
import { changeClassSettings } from '@/domain/classes/people/change-class-settings'
import { duplicateClass } from '@/domain/classes/people/duplicate-class'
import { getPerson } from '@/domain/classes/people/get-person'
import { inviteAgain } from '@/domain/classes/people/invite-again'
import { listFormer } from '@/domain/classes/people/list-former'
import { listGroups } from '@/domain/classes/people/list-groups'
import { listLog } from '@/domain/classes/people/list-log'
import { listPeople } from '@/domain/classes/people/list-people'
import { removeMember } from '@/domain/classes/people/remove-member'
import { restoreClass } from '@/domain/classes/people/restore-class'
import { revealName } from '@/domain/classes/people/reveal-name'
import { setGroup } from '@/domain/classes/people/set-group'
import { setRole } from '@/domain/classes/people/set-role'
import { transferClass } from '@/domain/classes/people/transfer-class'
import { requireTaughtClass } from '@/domain/classes/require-taught-class'
import { importRoster } from '@/domain/classes/roster/import-roster'
import { invitePerson } from '@/domain/classes/roster/invite-person'
import { listInvites } from '@/domain/classes/roster/list-invites'
import { previewRoster } from '@/domain/classes/roster/preview-roster'
import { requireRoster } from '@/domain/classes/roster/require-roster'
import { withdrawInvite } from '@/domain/classes/roster/withdraw-invite'
import { rotateJoinCode } from '@/domain/classes/rotate-join-code'
import type { ClassAct } from '@/domain/classes/rules/roles'
import { setJoinOpen } from '@/domain/classes/set-join-open'
import { toCompletionCsv } from '@/domain/classes/to-completion-csv'
import { db } from '@/lib/db'
import type { Asked } from './class-world'

/** What refuses without an AppError: the answer that tells as little. */
const NOTHING = { none: [], unknown: null, noInvites: { invites: [], total: 0, page: 1, pages: 1 } } as const

export type ClassVerb = {
  act: ClassAct
  call: (asked: Asked) => Promise<unknown>
  /** What whoever may not gets, where that is no AppError `not-found`. */
  refused?: (typeof NOTHING)[keyof typeof NOTHING]
  /** Writes rows of the class. */
  changes?: true
  /** `conflict`, or why it goes on there. What only reads goes on. */
  archived?: 'conflict' | { because: string }
  /** Ids of things of the class that it is told. */
  about?: readonly ('memberId' | 'learnerId' | 'assignmentId' | 'inviteId')[]
  /** Brings the class into the state that the verb changes. */
  prepare?: (classId: string) => Promise<unknown>
}

const changes = (act: ClassAct, call: ClassVerb['call']): ClassVerb => ({ act, call, changes: true, archived: 'conflict' })
const goesOn = (act: ClassAct, because: string, call: ClassVerb['call']): ClassVerb => ({ act, call, changes: true, archived: { because } })
const reads = (act: ClassAct, call: ClassVerb['call'], refused?: ClassVerb['refused']): ClassVerb => ({
  act,
  call,
  ...(refused === undefined ? {} : { refused }),
})

const about = (verb: ClassVerb, ...keys: NonNullable<ClassVerb['about']>): ClassVerb => ({ ...verb, about: keys })

const NOTED = 'reading goes on, and is noted'
const setArchived = (archivedAt: Date | null) => (id: string) => db.class.update({ where: { id }, data: { archivedAt } })

async function collect<T>(parts: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const part of parts) all.push(part)
  return all
}

/** Every verb that is told who asks and in which class, by its file, with the act of rules/roles.ts that it takes. */
export const CLASS_VERBS: Record<string, ClassVerb> = {
  'get-learner': about(reads('see', getLearner), 'learnerId'),
  'get-taught-class': reads('see', ({ userId, classId }) => getTaughtClass({ userId, classId }), NOTHING.unknown),
  'list-class-news': reads('see', listClassNews, NOTHING.unknown),
  'list-completion': reads('see', ({ userId, classId, guide }) => listCompletion({ userId, classId, guide })),
  'require-taught-class': reads('see', ({ userId, classId }) => requireTaughtClass({ userId, classId })),
  'rotate-join-code': changes('admit', rotateJoinCode),
  'set-join-open': changes('admit', (asked) => setJoinOpen({ ...asked, open: false })),
  'to-completion-csv': goesOn('see', NOTED, toCompletionCsv),

  'assignments/assign': changes('assign', (asked) => assign({ ...asked, assignmentId: asked.newId })),
  'assignments/change-assignment': about(changes('assign', changeAssignment), 'assignmentId'),
  'assignments/excuse-learner': about(
    changes('except', (asked) => excuseLearner({ ...asked, excused: true })),
    'assignmentId',
    'learnerId',
  ),
  'assignments/extend-learner': about(
    changes('except', (asked) => extendLearner({ ...asked, extendedTo: '2026-12-24' })),
    'assignmentId',
    'learnerId',
  ),
  'assignments/get-assignment': about(
    reads('see', ({ userId, classId, assignmentId, guide }) => getAssignment({ userId, classId, assignmentId, guide })),
    'assignmentId',
  ),
  'assignments/list-assignments': reads('see', listAssignments),
  'assignments/preview-assignment-change': about(reads('assign', previewAssignmentChange), 'assignmentId'),
  'assignments/read-class-standings': reads(
    'see',
    (asked) => collect(readClassStandings({ ...asked, act: 'see', assignments: [] })),
    NOTHING.none,
  ),
  'assignments/require-assignment': about(
    reads('see', (asked) => requireAssignment({ ...asked, act: 'see' })),
    'assignmentId',
  ),
  'assignments/withdraw-assignment': about(changes('assign', withdrawAssignment), 'assignmentId'),

  'exports/get-report': reads('see', getReport),
  'exports/note-export': goesOn('see', NOTED, (asked) => noteExport({ ...asked, what: 'questions' })),
  'exports/read-gradebook': reads('see', readGradebook),
  'exports/stream-statements': goesOn('see', NOTED, async (asked) => collect(await streamStatements(asked))),
  'exports/to-assignments-csv': goesOn('see', NOTED, toAssignmentsCsv),
  'exports/to-canvas-csv': goesOn('see', NOTED, toCanvasCsv),
  'exports/to-items-csv': goesOn('see', NOTED, toItemsCsv),
  'exports/to-log-csv': goesOn('see', NOTED, toLogCsv),
  'exports/to-moodle-csv': goesOn('see', NOTED, toMoodleCsv),
  'exports/to-people-csv': goesOn('see', NOTED, toPeopleCsv),
  'exports/to-standings-csv': about(
    goesOn('see', NOTED, ({ userId, classId, assignmentId, guide }) => toStandingsCsv({ userId, classId, assignmentId, guide })),
    'assignmentId',
  ),
  'exports/to-story-csv': about(
    goesOn('see', NOTED, ({ userId, classId, learnerId, guide }) => toStoryCsv({ userId, classId, learnerId, guide })),
    'learnerId',
  ),
  'exports/to-what-to-teach-csv': goesOn('see', NOTED, toWhatToTeachCsv),

  'insight/get-item-analysis': reads('see', getItemAnalysis),
  'insight/list-items': reads('see', listItems),
  'insight/list-revealed': reads('reveal', listRevealed, NOTHING.none),
  'insight/list-what-to-teach': reads('see', listWhatToTeach),
  'insight/reveal-learners': goesOn('reveal', NOTED, revealLearners),

  'messages/get-recipient': about(reads('write', getRecipient, NOTHING.unknown), 'learnerId'),
  'messages/write-to-learner': about(
    changes('write', (asked) => writeToLearner({ ...asked, messageId: randomUUID() })),
    'learnerId',
  ),

  'people/archive-class': goesOn('run', 'it is safe to repeat', archiveClass),
  'people/change-class-settings': changes('run', changeClassSettings),
  'people/duplicate-class': goesOn('run', 'it changes another class, and last year is what one copies', (asked) =>
    duplicateClass({ ...asked, copyId: asked.newId }),
  ),
  'people/get-person': about(reads('see', getPerson), 'memberId'),
  'people/invite-again': {
    ...about(changes('admit', inviteAgain), 'memberId'),
    prepare: (id) => db.classMember.updateMany({ where: { classId: id, role: 'learner' }, data: { leftAt: new Date() } }),
  },
  'people/list-former': reads('see', listFormer),
  'people/list-groups': reads('see', listGroups, NOTHING.none),
  'people/list-log': reads('see', listLog),
  'people/list-people': reads('see', listPeople),
  'people/remove-member': about(changes('admit', removeMember), 'memberId'),
  'people/restore-class': { ...goesOn('run', 'it is what brings it back', restoreClass), prepare: setArchived(new Date()) },
  'people/reveal-name': {
    ...goesOn('reveal', NOTED, revealName),
    about: ['memberId'],
    prepare: (id) => db.class.update({ where: { id }, data: { pseudonyms: true } }),
  },
  'people/set-group': about(changes('admit', setGroup), 'memberId'),
  'people/set-role': about(changes('run', setRole), 'memberId'),
  'people/transfer-class': about(changes('run', transferClass), 'memberId'),

  'roster/import-roster': changes('admit', importRoster),
  'roster/invite-person': changes('admit', invitePerson),
  'roster/list-invites': reads('admit', ({ userId, classId, timeZone }) => listInvites({ userId, classId, timeZone }), NOTHING.noInvites),
  'roster/preview-roster': { act: 'admit', call: previewRoster, archived: 'conflict' },
  'roster/require-roster': { act: 'admit', call: requireRoster, archived: 'conflict' },
  'roster/withdraw-invite': about(changes('admit', withdrawInvite), 'inviteId'),
}

const ITS_CALLERS = 'asks nobody for permission: for verbs that have proved it'
const OWN = 'tells or changes what is of the user themself, by no class'
const INVITED = 'the permission is the invitation to the own address'
const BY_CODE = 'the permission is the join code'
const PURE = 'reads and writes nothing of a class'

/** Every other file of these folders, with why the table does not have it. */
export const EXEMPT: Record<string, string> = {
  'change-class': 'takes the act from its caller; roles.test.ts compares it with docs/roles.md',
  'create-class': 'makes a class, which nobody is in before',
  'draw-number': ITS_CALLERS,
  'find-made-class': ITS_CALLERS,
  'join-class': BY_CODE,
  'leave-class': 'ends the own membership, whichever role that has; leave-class.test.ts',
  'list-classes': OWN,
  'preview-class': BY_CODE,
  'read-completion': 'a part of list-completion, whose statement has the permission in it',
  'read-story': 'a part of get-learner, whose statements have the permission in them',
  'read-stuck': ITS_CALLERS,
  'require-room-for-class': OWN,
  'shown-name': PURE,
  'taught-by': 'is the permission itself',
  'with-code-try': PURE,
  'with-new-join-code': PURE,
  'assignments/change-exception': 'what extend-learner and excuse-learner have in common',
  'assignments/get-assignable-guide': PURE,
  'assignments/list-class-assignments': ITS_CALLERS,
  'assignments/list-due': OWN,
  'assignments/list-learner-assignments': OWN,
  'assignments/read-learner-standings': OWN,
  'assignments/read-part-facts': ITS_CALLERS,
  'assignments/read-standings': ITS_CALLERS,
  'calendar/get-feed': OWN,
  'calendar/make-feed': OWN,
  'calendar/read-feed': 'the permission is the token of the address',
  'calendar/revoke-feed': OWN,
  'exports/require-addresses': PURE,
  'exports/to-statement': PURE,
  'exports/to-statement-id': PURE,
  'insight/first-answers': 'a part of statements, with the permission in it',
  'insight/list-showing': PURE,
  'people/require-member': ITS_CALLERS,
  'roster/accept-invite': INVITED,
  'roster/answer-invite': INVITED,
  'roster/decline-invite': INVITED,
  'roster/find-open-invite': ITS_CALLERS,
  'roster/list-own-invites': OWN,
  'roster/read-known': ITS_CALLERS,
  'roster/read-roster': ITS_CALLERS,
  'roster/write-invites': ITS_CALLERS,
}
