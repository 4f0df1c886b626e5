import { TeachableNumbers, TeachableWords } from '@/components/class/teachable-words'
import { WithCode } from '@/components/class/with-code'
import type { Teachable } from '@/domain/classes/insight/types'
import { type Revealed, RevealedLearners } from './revealed-learners'

/** One of the first: what, how sure, where to read it, and what to ask. */
export function TeachCard({ teachable, place, revealed }: { teachable: Teachable; place: number; revealed: Revealed }) {
  const { words, truth, repair, discuss } = teachable
  return (
    <li className="panel" aria-labelledby={`teach-${place}`}>
      <h2 id={`teach-${place}`}>
        {place}. <TeachableWords words={words} />
      </h2>
      <TeachableNumbers {...teachable} />
      {truth && (
        <p>
          What is the case: <WithCode>{truth}</WithCode>
        </p>
      )}
      {repair && (
        <p>
          Read together:{' '}
          <a href={repair.href}>
            the paragraph in “{repair.lesson}”<span className="sr"> for number {place}</span>
          </a>
        </p>
      )}
      <div className="ask-class">
        <b>Ask the class</b>
        <WithCode>{discuss}</WithCode>
      </div>
      <RevealedLearners what={teachable.what} {...revealed} />
    </li>
  )
}
