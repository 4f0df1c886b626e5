'use client'

import { FormError, SubmitButton } from '@/components/ui/action-form'
import { useFormAction } from '@/components/ui/use-form-action'
import { write } from './actions'

/** `messageId` is made with the page: pressed twice, the form sends once. What was typed stays when it could not be sent. */
export function MessageForm(props: { classId: string; learnerId: string; messageId: string; longestSubject: number; longestText: number }) {
  const { classId, learnerId, messageId, longestSubject, longestText } = props
  const [state, form] = useFormAction(write)
  const isWrong = (field: string) => state?.field === field || undefined
  return (
    <form {...form} className="letter">
      <input type="hidden" name="classId" value={classId} />
      <input type="hidden" name="learnerId" value={learnerId} />
      <input type="hidden" name="messageId" value={state?.typed.messageId ?? messageId} />
      <FormError state={state} />
      <label className="field">
        <span>Subject</span>
        <input
          className="wide"
          name="subject"
          required
          maxLength={longestSubject}
          autoComplete="off"
          defaultValue={state?.typed.subject}
          aria-invalid={isWrong('subject')}
        />
      </label>
      <label className="field">
        <span>Message</span>
        <textarea name="text" required rows={10} maxLength={longestText} defaultValue={state?.typed.text} aria-invalid={isWrong('text')} />
        <small>Plain text, at most {longestText.toLocaleString('en')} characters.</small>
      </label>
      <SubmitButton primary waiting="Sending">
        Send the message
      </SubmitButton>
    </form>
  )
}
