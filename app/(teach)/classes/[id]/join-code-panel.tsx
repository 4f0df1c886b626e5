import { CopyLink } from '@/components/class/copy-link'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { AskOnce } from '@/components/ui/ask-once'
import type { TaughtClass } from '@/domain/classes/types'
import { rotate, setOpen } from './actions'

export function JoinCodePanel({ id, joinCode, joinOpen }: TaughtClass) {
  return (
    <section className="panel join-code" aria-labelledby="join-code">
      <h2 id="join-code">Join code</h2>
      <p>
        <code>{joinCode}</code> {!joinOpen && <span className="pill warn">Switched off</span>}
      </p>
      <p className="count">
        {joinOpen
          ? 'Learners type it under "Classes", "Join a class", or open the link.'
          : 'Nobody can join with it until you switch it on again. Learners who have joined stay.'}
      </p>
      <div className="acts">
        {joinOpen && <CopyLink path={`/join?code=${joinCode}`} />}
        <ActionForm key={String(joinOpen)} action={setOpen} fields={{ classId: id, open: String(!joinOpen) }}>
          <SubmitButton waiting="Switching">{joinOpen ? 'Switch off' : 'Switch on'}</SubmitButton>
        </ActionForm>
        {/* The key closes it once the code is another. */}
        <AskOnce key={joinCode} ask="Replace the code">
          <p>{joinCode} and its link stop working at once, for good. Learners who have joined stay.</p>
          <ActionForm action={rotate} fields={{ classId: id }}>
            <SubmitButton waiting="Making a new code">Make a new code</SubmitButton>
          </ActionForm>
        </AskOnce>
      </div>
    </section>
  )
}
