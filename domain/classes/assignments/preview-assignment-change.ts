import 'server-only'
import { AppError } from '../../../lib/errors'
import { getAssignableGuide } from './get-assignable-guide'
import { readClassStandings } from './read-class-standings'
import { requireAssignment, WITHDRAWN } from './require-assignment'
import type { AssignmentState, StateKind } from './rules/assignment-state'
import { isSameTerms, toTerms } from './rules/to-terms'
import type { AssignmentDraft } from './schema'
import type { AssignableGuide, Assignment, AssignmentTerms, ClassLearner } from './types'

/** Learners that a preview names; the counts are over all. */
const MOST_NAMED = 100

export type AssignmentPreview = {
  /** What saving would make a version of. */
  terms: AssignmentTerms
  before: Assignment
  /** Saving would change nothing. */
  same: boolean
  /** Another version was saved since the form was made: saving would be refused. */
  stale: boolean
  /** Learners whose state would change, the first of them by name. */
  learners: (ClassLearner & { before: AssignmentState; after: AssignmentState })[]
  /** How many go from which state to which, most first. */
  changes: { from: StateKind; to: StateKind; count: number }[]
  changed: number
  of: number
}

/**
 * Whose state a change of an assignment would change, by the same functions that tell it afterwards. Writes nothing.
 * @throws AppError `not-found` for anybody who may not assign, `invalid` as in toTerms, `conflict` for a withdrawn assignment
 */
export async function previewAssignmentChange(args: {
  userId: string
  classId: string
  assignmentId: string
  version: number
  draft: AssignmentDraft
  guide?: AssignableGuide
  now?: Date
}): Promise<AssignmentPreview> {
  const { userId, classId, draft, guide = getAssignableGuide(), now = new Date() } = args
  const { timeZone, pseudonyms: _, ...before } = await requireAssignment({ ...args, act: 'assign' })
  if (before.withdrawnAt) throw new AppError('conflict', WITHDRAWN)
  const terms = toTerms({ draft, timeZone, guide, before })
  const preview: AssignmentPreview = {
    terms,
    before,
    same: isSameTerms(terms, before),
    stale: args.version !== before.version,
    learners: [],
    changes: [],
    changed: 0,
    of: 0,
  }
  const counts = new Map<string, AssignmentPreview['changes'][number]>()
  const assignments = [before, { ...before, ...terms }]
  for await (const { learner, standings } of readClassStandings({ userId, classId, act: 'assign', timeZone, assignments, guide, now })) {
    const [from, to] = standings.map(({ state }) => state)
    preview.of += 1
    if (!from || !to || from.kind === to.kind) continue
    preview.changed += 1
    if (preview.learners.length < MOST_NAMED) preview.learners.push({ ...learner, before: from, after: to })
    const key = `${from.kind} ${to.kind}`
    counts.set(key, { from: from.kind, to: to.kind, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  preview.changes = [...counts.values()].sort((a, b) => b.count - a.count)
  return preview
}
