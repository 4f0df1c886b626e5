import { VisibleList } from '@/components/class/visible-list'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import type { ClassPreview as Preview } from '@/domain/classes/types'
import { join } from './actions'

const names = new Intl.ListFormat('en')

/** The class that a code opens, and the button that joins it. */
export function ClassPreview({ id, name, teachers, standing, code }: Preview & { code: string }) {
  return (
    <section className="panel" aria-labelledby="class">
      <h2 id="class">{name}</h2>
      <p>Taught by {names.format(teachers)}.</p>
      {(standing === 'teacher' || standing === 'assistant') && (
        <p>
          You teach this class, so there is nothing to join. <a href={`/classes/${id}`}>Open it</a>
        </p>
      )}
      {standing === 'learner' && (
        <p>
          You are already in this class. <a href="/classes">Go to your classes</a>
        </p>
      )}
      {standing === 'removed' && (
        <p>An instructor removed you from this class, so its code does not let you in. Ask them for an invitation.</p>
      )}
      {standing === 'left' && <p>You were in this class before. Joining again takes your place up where you left it.</p>}
      {(standing === 'none' || standing === 'left') && (
        <>
          <p>Joining shows its instructors what is listed below.</p>
          <ActionForm action={join} fields={{ code }}>
            <SubmitButton primary waiting="Joining the class">
              Join class
            </SubmitButton>
          </ActionForm>
          <h3>What its instructors will see of you</h3>
          <VisibleList />
        </>
      )}
    </section>
  )
}
