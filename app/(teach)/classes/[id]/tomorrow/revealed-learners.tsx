import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { AskOnce } from '@/components/ui/ask-once'
import { reveal } from './actions'

export type Revealed = {
  classId: string
  pseudonyms: boolean
  /** What is revealed on this page, and who. */
  who: { what: string; learners: { userId: string; name: string }[] } | null
}

/** The names behind a number, hidden until an instructor asks for them, which the log of the class keeps. */
export function RevealedLearners({ what, classId, pseudonyms, who }: Revealed & { what: string }) {
  if (who?.what === what)
    return (
      <section className="named" id="who" aria-label="Who">
        {who.learners.length === 0 ? (
          <p>Nobody any more: load the page again.</p>
        ) : (
          <p>Shown to you for 15 minutes, and noted in the log of the class:</p>
        )}
        <ul>
          {who.learners.map(({ userId, name }) => (
            <li key={userId}>
              {name} (
              <a href={`/classes/${classId}/write/${userId}`}>
                write<span className="sr"> to {name}</span>
              </a>
              )
            </li>
          ))}
        </ul>
      </section>
    )
  return (
    <div className="acts">
      <AskOnce ask="Who?">
        <p>
          {pseudonyms ? 'The class shows pseudonyms; this shows the real names. ' : ''}
          The log of the class will say that you looked, and whose names you saw.
        </p>
        <ActionForm action={reveal} fields={{ classId, what }}>
          <SubmitButton waiting="Looking">Show the names</SubmitButton>
        </ActionForm>
      </AskOnce>
    </div>
  )
}
