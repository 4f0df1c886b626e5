import type { Module } from '@/domain/catalog/types'

/** The link to a page of the guide; of a lesson with its tick, which the script by progress turns. */
export function PageLink({ entry, isNext, isCurrent = false }: { entry: Module['entries'][number]; isNext: boolean; isCurrent?: boolean }) {
  const current = isCurrent ? 'page' : undefined
  if (entry.kind !== 'lesson')
    return (
      <a href={entry.path} aria-current={current}>
        <span className="tick none" />
        {entry.title}
      </a>
    )
  return (
    <a href={entry.path} aria-current={current} data-lesson={entry.id} data-state={isNext ? 'next' : 'todo'} suppressHydrationWarning>
      <span className="tick" />
      <span>
        {entry.title}
        <span className="sr" data-word="" suppressHydrationWarning>
          {isNext ? ' (next up)' : ''}
        </span>
      </span>
    </a>
  )
}
