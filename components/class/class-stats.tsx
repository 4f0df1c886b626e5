import type { ClassNumbers } from '@/domain/classes/rules/class-numbers'

/** Both class numbers, always together: each misleads without the other. */
export function ClassStats({ learners, learnersDone, meanProgress }: ClassNumbers) {
  return (
    <dl className="stats">
      <div>
        <dt>learners done</dt>
        <dd>{learners === 0 ? '-' : `${learnersDone} of ${learners}`}</dd>
      </div>
      <div>
        <dt>mean progress</dt>
        <dd>{meanProgress === null ? '-' : `${meanProgress}%`}</dd>
      </div>
    </dl>
  )
}
