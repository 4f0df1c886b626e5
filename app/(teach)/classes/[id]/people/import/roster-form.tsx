'use client'

import { useEffect, useRef } from 'react'
import { FormError, SubmitButton } from '@/components/ui/action-form'
import { useFormAction } from '@/components/ui/use-form-action'
import { readOrImport } from './actions'
import { ChooseClass } from './choose-class'
import { RosterPreview } from './roster-preview'
import { RosterSource } from './roster-source'

/** Three steps in one place: what is read, what it would do, what was done. Nothing is kept on the server between them. */
export function RosterForm({ classId }: { classId: string }) {
  const [state, form] = useFormAction(readOrImport)
  const heading = useRef<HTMLHeadingElement>(null)
  const answer = state?.told
  const kept = state?.typed
  // The button that was pressed is gone with its step.
  useEffect(() => {
    if (answer) heading.current?.focus()
  }, [answer])
  const people = `/classes/${classId}/people`
  return (
    <form {...form} className="panel roster-form">
      <input type="hidden" name="classId" value={classId} />
      <FormError state={state} />
      {!answer && !kept?.files && <RosterSource typed={kept} />}
      {!answer && kept?.files && (
        <>
          <h2>What was read is still here</h2>
          <input type="hidden" name="files" value={kept.files} />
          {kept.sourcedId !== undefined && <input type="hidden" name="sourcedId" value={kept.sourcedId} />}
          <Acts classId={classId} waiting="Reading" intent="preview">
            Look at it again
          </Acts>
        </>
      )}
      {answer?.step === 'choose-class' && (
        <>
          <h2 ref={heading} tabIndex={-1}>
            Which class is it?
          </h2>
          <input type="hidden" name="files" value={answer.files} />
          <ChooseClass classes={answer.classes} />
          <Acts classId={classId} waiting="Reading" intent="preview">
            Look at it first
          </Acts>
        </>
      )}
      {answer?.step === 'preview' && (
        <>
          <h2 ref={heading} tabIndex={-1}>
            What this would do
          </h2>
          <input type="hidden" name="files" value={answer.files} />
          {answer.sourcedId !== undefined && <input type="hidden" name="sourcedId" value={answer.sourcedId} />}
          <RosterPreview report={answer.report} isDone={false} />
          <Acts classId={classId} waiting="Inviting" intent="import">
            {toButton(answer.report.counts)}
          </Acts>
        </>
      )}
      {answer?.step === 'done' && (
        <>
          <h2 ref={heading} tabIndex={-1}>
            What was done
          </h2>
          <RosterPreview report={answer.report} isDone />
          <div className="acts">
            <a className="btn primary" href={people}>
              To the people of the class
            </a>
            <a className="btn" href={`${people}/import`}>
              Import another roster
            </a>
          </div>
        </>
      )}
    </form>
  )
}

type ActsProps = { classId: string; waiting: string; intent: 'preview' | 'import'; children: string }

/** On to the next step, or back to the first; `children` are the words of the next one, empty where nothing comes next. */
function Acts({ classId, waiting, intent, children }: ActsProps) {
  return (
    <div className="acts">
      {children && (
        <SubmitButton primary waiting={waiting} name="intent" value={intent}>
          {children}
        </SubmitButton>
      )}
      <a className="btn" href={`/classes/${classId}/people/import`}>
        Start again
      </a>
    </div>
  )
}

/** What the button does, in numbers; empty where there is nothing to do. */
function toButton({ new: invited, changes, withdraws }: { new: number; changes: number; withdraws: number }): string {
  const others = changes + withdraws
  const change = others === 1 ? 'make 1 change' : `make ${others} changes`
  if (invited === 0) return others === 0 ? '' : `${change.charAt(0).toUpperCase()}${change.slice(1)}`
  const people = invited === 1 ? 'Invite 1 person' : `Invite ${invited.toLocaleString('en')} people`
  return others === 0 ? people : `${people} and ${change}`
}
