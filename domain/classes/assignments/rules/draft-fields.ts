import type { AssignmentDraft } from '../schema'
import type { AssignedItem, ItemKind } from '../types'

type Fields = Record<string, string>

const ITEM = /^(lesson|module|quiz|checkpoint):(.+)$/

/** The name of the checkbox that chooses an item. */
export const toItemField = ({ kind, id }: AssignedItem) => `${kind}:${id}`

/** What the fields of the form say, not yet checked. A time without a day stays a fault that the schema finds. */
export function toDraft(fields: Fields): AssignmentDraft {
  return {
    title: fields.title ?? '',
    items: Object.keys(fields).flatMap((name) => {
      const [, kind, id] = ITEM.exec(name) ?? []
      return kind && id ? [{ kind: kind as ItemKind, id }] : []
    }),
    need: fields.needs === 'some' ? toNumber(fields.need) : null,
    startsAt: toLocal(fields.startDay, fields.startTime),
    dueAt: toLocal(fields.dueDay, fields.dueTime),
    lateUntil: toLocal(fields.lateDay, fields.lateTime),
  }
}

/** Nothing is not zero. */
const toNumber = (text = '') => (text.trim() === '' ? Number.NaN : Number(text))

/** Day and time of two fields as one local time; null where both are empty. */
export function toLocal(day = '', time = ''): string | null {
  if (day === '' && time === '') return null
  // Browsers may send seconds.
  return time === '' ? day : `${day}T${/^\d\d:\d\d:\d\d/.test(time) ? time.slice(0, 5) : time}`
}

/** The fields that say this: what the form shows when an assignment is edited. */
export function toFields(draft: AssignmentDraft): Fields {
  return {
    title: draft.title,
    ...Object.fromEntries(draft.items.map((item) => [toItemField(item), 'on'])),
    needs: draft.need === null ? 'all' : 'some',
    ...(draft.need === null ? {} : { need: String(draft.need) }),
    ...toDayAndTime('start', draft.startsAt),
    ...toDayAndTime('due', draft.dueAt),
    ...toDayAndTime('late', draft.lateUntil),
  }
}

function toDayAndTime(name: string, local: string | null): Fields {
  const [day = '', time = ''] = local?.split('T') ?? []
  return { [`${name}Day`]: day, [`${name}Time`]: time }
}
