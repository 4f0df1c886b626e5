import { randomUUID } from 'node:crypto'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { toLongDay } from '@/domain/classes/rules/class-days'
import type { TaughtClass } from '@/domain/classes/types'
import { duplicate } from './actions'

/** The id is drawn with the form, so that one that is sent twice makes one copy. `firstDue`: the first day on which something is due in this class. */
export function DuplicatePanel({ taught, assignments, firstDue }: { taught: TaughtClass; assignments: number; firstDue: string | null }) {
  return (
    <section className="panel" aria-labelledby="duplicate">
      <h2 id="duplicate">Make a copy</h2>
      <p>A new class with these settings and a join code of its own. Nobody is in it but you. {toAssignments(assignments)}</p>
      <ActionForm action={duplicate} fields={{ classId: taught.id, copyId: randomUUID() }}>
        <label className="field">
          <span>Name of the copy</span>
          <input name="name" required maxLength={120} autoComplete="off" defaultValue={`${taught.name.slice(0, 110)} (copy)`} />
        </label>
        {firstDue && (
          <label className="field">
            <span>First due day (optional)</span>
            <input name="firstDueOn" type="date" />
            <small>
              Now the first thing is due on {toLongDay(firstDue)}. With another day all dates move by as many whole days, and their clock
              stays. Empty: the dates stay as they are.
            </small>
          </label>
        )}
        <SubmitButton waiting="Copying">Make the copy</SubmitButton>
      </ActionForm>
    </section>
  )
}

function toAssignments(count: number): string {
  if (count === 0) return 'There are no assignments to copy.'
  return count === 1 ? 'The assignment is copied.' : `The ${count} assignments are copied.`
}
