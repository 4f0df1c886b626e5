import { AppError } from '../../../../lib/errors'
import { toInstant } from '../../rules/local-time'
import { type AssignmentDraft, draftSchema } from '../schema'
import type { AssignableGuide, AssignmentTerms } from '../types'
import { toParts } from './to-parts'

/**
 * What an instructor asks for as a version that can be saved. `before`: the version in force of the same assignment.
 * @throws AppError `invalid`, with a sentence and the field, for what cannot be assigned
 */
export function toTerms(args: {
  draft: AssignmentDraft
  timeZone: string
  guide: AssignableGuide
  before?: AssignmentTerms | null
}): AssignmentTerms {
  const { timeZone, guide, before = null } = args
  const parsed = draftSchema.safeParse(args.draft)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    refuse(String(issue?.path[0] ?? ''), issue?.message ?? 'The assignment is not valid.')
  }
  const draft = parsed.data
  const { parts, missing } = toParts({ items: draft.items, guide, before })
  const [gone] = missing
  if (gone) refuse('items', `The guide has no ${gone.kind} "${gone.id}" that can be assigned. Take it out and save again.`)
  if (draft.need !== null && draft.need > parts.length)
    refuse(
      'need',
      `${draft.need} are needed, but only ${parts.length} ${parts.length === 1 ? 'is' : 'are'} chosen. A module counts as its lessons.`,
    )
  requireOrder(draft, timeZone)
  return { ...draft, items: dropDoubles(draft.items), parts, need: draft.need === parts.length ? null : draft.need }
}

/** By instants: clocks that are put back can turn the order of two local times round. */
function requireOrder({ startsAt, dueAt, lateUntil }: AssignmentDraft, timeZone: string) {
  const end = (local: string | null) => (local ? toInstant(local, timeZone, { endOfDay: true }) : null)
  const [start, due, late] = [startsAt ? toInstant(startsAt, timeZone) : null, end(dueAt), end(lateUntil)]
  if (late && !due) refuse('lateUntil', 'There is a last time for late work but no due time. Add a due time, or leave both empty.')
  if (start && due && start >= due) refuse('dueAt', 'The due time is not after the start. Choose a later due time, or an earlier start.')
  if (due && late && late < due) refuse('lateUntil', 'The last time for late work is before the due time. Choose a later one.')
}

function refuse(field: string, message: string): never {
  throw new AppError('invalid', message, { field })
}

const dropDoubles = (items: AssignmentTerms['items']) => [...new Map(items.map((item) => [`${item.kind} ${item.id}`, item])).values()]

/** Whether two versions ask for the same. */
export function isSameTerms(a: AssignmentTerms, b: AssignmentTerms): boolean {
  return toText(a) === toText(b)
}

/** PostgreSQL gives the keys of JSON back in an order of its own. */
const toText = ({ title, items, parts, need, startsAt, dueAt, lateUntil }: AssignmentTerms) =>
  JSON.stringify([
    title,
    items.map(({ kind, id }) => [kind, id]),
    parts.map(({ kind, id, questionIds }) => [kind, id, questionIds ?? null]),
    need,
    startsAt,
    dueAt,
    lateUntil,
  ])
