import type { PublicQuestion } from '@/domain/catalog/types'
import type { Choice } from '@/domain/progress/types'
import type { Feedback } from '@/domain/quiz/types'
import { ChoiceInput } from './choice-input'
import { QuestionCode } from './question-code'

type Props = {
  question: PublicQuestion
  choice: Choice | null
  isOpen: boolean
  feedback: Feedback | undefined
  onDraft: (choice: Choice) => void
  /** Id of the element that tells how the answer stands. */
  statusId?: string
}

/** What is asked and where it is answered: a group named by its prompt, which takes the focus when the question comes up. */
export function QuestionField({ question, choice, isOpen, feedback, onDraft, statusId }: Props) {
  return (
    <fieldset data-focus="" tabIndex={-1} aria-describedby={statusId}>
      {/* Compiled from our own Markdown at build. */}
      <legend>
        <span dangerouslySetInnerHTML={{ __html: question.prompt }} />
      </legend>
      {question.code && <QuestionCode code={question.code} />}
      <ChoiceInput question={question} choice={choice} isOpen={isOpen} feedback={feedback} onDraft={onDraft} />
    </fieldset>
  )
}
