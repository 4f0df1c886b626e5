import type { ClassList } from '@/domain/classes/list-classes'

export function TaughtClasses({ classes }: { classes: ClassList['taught'] }) {
  if (classes.length === 0) return <p>None yet. Create one below, then give its join code to your learners.</p>
  return (
    <ul className="class-list">
      {classes.map(({ id, name, learners, joinOpen, role, archivedAt }) => (
        <li key={id} className="panel">
          <h3>
            <a href={`/classes/${id}`}>{name}</a>
          </h3>
          <p className="count">
            {learners === 0 ? 'No learners yet' : learners === 1 ? '1 learner' : `${learners} learners`}
            {!joinOpen && !archivedAt && ', join code switched off'}
            {role === 'assistant' ? ', you assist' : ', you teach'}
          </p>
        </li>
      ))}
    </ul>
  )
}
