import { CONFIDENCE_WORDS } from '@/components/quiz/confidence-words'
import { QuestionCode } from '@/components/quiz/question-code'
import type { KeptAnswer } from '@/domain/quiz/list-answers'

/** One answer with its question as it was shown, its verdict, and what was known of it. */
export function AnswerCard({ answer }: { answer: KeptAnswer }) {
  const { id, at, attempt, lesson, question, isOlder, offered, given, confidence, tookMs, before } = answer
  const facts = [
    attempt === null ? 'In review' : `Try ${attempt} of the quiz`,
    ...(confidence ? [`You were: ${CONFIDENCE_WORDS[confidence].toLowerCase()}`] : []),
    ...(tookMs === null ? [] : [`Took ${toDuration(tookMs)}`]),
  ]
  return (
    <article className="panel kept-answer" aria-labelledby={`answer-${id}`}>
      {/* Compiled from our own Markdown at build. */}
      {question ? (
        <h2 id={`answer-${id}`} dangerouslySetInnerHTML={{ __html: question.prompt }} />
      ) : (
        <h2 id={`answer-${id}`}>The question is no longer on record</h2>
      )}
      {question?.code && <QuestionCode code={question.code} />}
      <h3>Your answer</h3>
      {given.length === 0 && <p>Nothing was picked.</p>}
      <ol className={given.length > 1 ? 'given' : 'given single'}>
        {given.map((part, place) => {
          // One answer may hold the same text twice, so only its place tells a part from another.
          const key = `part-${place}`
          if ('html' in part) return <li key={key} dangerouslySetInnerHTML={{ __html: part.html }} />
          return (
            <li key={key}>
              <code>{part.text}</code>
            </li>
          )
        })}
      </ol>
      <p>
        <b>{answer.right ? 'Right' : answer.score > 0 ? 'Partly right' : 'Not right'}</b>, {toPercent(answer.score)} of the score.
        {before && ` It was ${toPercent(before.score)} before the question was corrected.`}
      </p>
      {offered.length > 0 && (
        <details>
          <summary>What could be picked, as you saw it</summary>
          <ul>
            {offered.map((option) => (
              <li key={option.id}>
                <span dangerouslySetInnerHTML={{ __html: option.html }} />
                {option.isPicked && <b> (picked)</b>}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="count">
        <time dateTime={at.toISOString()}>{toInstant(at)}</time>. {facts.join('. ')}.
        {isOlder && ' The question was edited or removed since.'}
        {lesson && (
          <>
            {' '}
            Lesson: <a href={lesson.path}>{lesson.title}</a>
          </>
        )}
      </p>
    </article>
  )
}

const toPercent = (score: number) => `${Math.round(score * 100)}%`
/** 2026-01-31 12:00 UTC */
const toInstant = (at: Date) => `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`

function toDuration(ms: number): string {
  const seconds = Math.round(ms / 1000)
  if (seconds < 90) return `${seconds} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 90 ? `${minutes} min` : `${Math.round(minutes / 60)} h`
}
