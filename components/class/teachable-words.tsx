import type { Teachable } from '@/domain/classes/insight/types'
import { BuiltHtml } from './built-html'
import { WithCode } from './with-code'

/** What is to be taught: the statement of a misconception, or the prompt of a question. */
export function TeachableWords({ words }: Pick<Teachable, 'words'>) {
  if ('markdown' in words) return <WithCode>{words.markdown}</WithCode>
  return <BuiltHtml html={words.html} />
}

/** The numbers behind it, in words: who of how many, and what that is worth. */
export function TeachableNumbers({ what, learners, answered, bound }: Pick<Teachable, 'what' | 'learners' | 'answered' | 'bound'>) {
  const did = what.startsWith('misconception ') ? 'showed this at the first try' : 'got this wrong at the first try'
  return (
    <p>
      <b>
        {learners} of {answered}
      </b>{' '}
      {answered === 1 ? 'learner' : 'learners'} who answered {did} and {learners === 1 ? 'has' : 'have'} not put it right since.{' '}
      {bound === null
        ? 'Not enough answers to say more.'
        : `From ${answered} answers: the true share is hardly below ${Math.floor(bound * 100)}%.`}
    </p>
  )
}
