import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { AskOnce } from '@/components/ui/ask-once'
import type { Person } from '@/domain/classes/people/types'
import { may } from '@/domain/classes/rules/roles'
import type { TaughtClass } from '@/domain/classes/types'
import { leave } from '../../actions'
import { archive, restore, transfer } from './actions'

/** Ways out: to archive the class or bring it back, to hand it over, to leave it. */
export function EndPanel({ taught, others }: { taught: TaughtClass; others: Person[] }) {
  const fields = { classId: taught.id }
  const runs = may(taught.role, 'run')
  return (
    <section className="panel" aria-labelledby="end">
      <h2 id="end">{runs ? 'Archive, hand over, leave' : 'Leave'}</h2>
      <div className="acts">
        {runs && taught.archivedAt && (
          <ActionForm action={restore} fields={fields}>
            <SubmitButton waiting="Bringing it back">Bring the class back</SubmitButton>
          </ActionForm>
        )}
        {runs && !taught.archivedAt && (
          <AskOnce ask="Archive the class">
            <p>Nobody joins and nothing changes any more; all of it stays readable, for learners too. You can bring it back at any time.</p>
            <ActionForm action={archive} fields={fields}>
              <SubmitButton waiting="Archiving">Archive this class</SubmitButton>
            </ActionForm>
          </AskOnce>
        )}
        {runs && !taught.archivedAt && others.length > 0 && (
          <AskOnce ask="Hand the class over">
            <p>One of its people becomes a teacher, and you stop being one, in the same moment.</p>
            <ActionForm action={transfer} fields={fields}>
              <label className="field">
                <span>Who teaches it from now on</span>
                <select name="memberId" required defaultValue="">
                  <option value="">Choose a person</option>
                  {others.map(({ userId, name, role }) => (
                    <option key={userId} value={userId}>
                      {name}, {role}
                    </option>
                  ))}
                </select>
              </label>
              <label className="field">
                <span>And you</span>
                <select name="afterwards" defaultValue="assist">
                  <option value="assist">stay on as an assistant</option>
                  <option value="leave">leave the class</option>
                </select>
              </label>
              <SubmitButton waiting="Handing over">Hand it over</SubmitButton>
            </ActionForm>
          </AskOnce>
        )}
        <AskOnce ask="Leave the class">
          <p>You no longer see it. The join code makes you a learner of it at most; an invitation can make you more.</p>
          <ActionForm action={leave} fields={fields}>
            <SubmitButton waiting="Leaving the class">Leave this class</SubmitButton>
          </ActionForm>
        </AskOnce>
      </div>
    </section>
  )
}
