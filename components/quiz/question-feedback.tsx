import type { PublicQuestion } from '@/domain/catalog/types'
import type { Feedback } from '@/domain/quiz/types'

/** What the server said beyond the parts of the answer: summary, why, the misconception and the way back to the text. */
export function QuestionFeedback({ feedback, lessonPath }: { question: PublicQuestion; feedback: Feedback; lessonPath: string }) {
  const { summary, explanation, misconceptions, repair, right } = feedback
  return (
    <div className="said">
      {summary && <p dangerouslySetInnerHTML={{ __html: summary }} />}
      {misconceptions.map((misconception) => (
        <p key={misconception.title}>
          <b>A common idea: </b>“<span dangerouslySetInnerHTML={{ __html: misconception.title }} />” <b>In fact: </b>
          <span dangerouslySetInnerHTML={{ __html: misconception.truth }} />{' '}
          {misconception.href && <a href={misconception.href}>Read it again</a>}
        </p>
      ))}
      {explanation && (
        <p>
          <b>Why: </b>
          <span dangerouslySetInnerHTML={{ __html: explanation }} />
        </p>
      )}
      {!right && misconceptions.length === 0 && (
        <p>
          <a href={`${lessonPath}#${repair}`}>Back to the paragraph that answers this</a>
        </p>
      )}
    </div>
  )
}
