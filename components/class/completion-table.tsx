// biome-ignore-all lint/a11y/noRedundantRoles: rows that are boxes are no table to every browser, unless they say so.
import './completion-table.css'
import type { ReactNode } from 'react'
import { toDaysAgo, toLongDay, toShortDay } from '@/domain/classes/rules/class-days'
import type { LearnerStatus } from '@/domain/classes/rules/learner-status'
import { VISIBLE_COLUMNS, type VisibleColumn } from '@/domain/classes/rules/visible-columns'
import type { CompletionLesson, CompletionRow } from '@/domain/classes/types'
import { AssignmentMarks } from './assignment-marks'
import { LessonSlots } from './lesson-slots'
import { RiskFlag } from './risk-flag'
import { ScrollTable } from './scroll-table'

const PILL: Record<LearnerStatus['kind'], string> = {
  finished: 'pill ok',
  'on-track': 'pill ok',
  quiet: 'pill warn',
  'not-started': 'pill',
}

/** What a card of the small screen needs no heading for. */
const NAMED_BY_ITSELF = new Set<VisibleColumn>(['lessons', 'status'])

/** One row a learner, one slot a lesson. `empty` is said where there is no row. */
export function CompletionTable({
  lessons,
  learners,
  toLearner,
  empty,
}: {
  lessons: CompletionLesson[]
  learners: CompletionRow[]
  toLearner: (userId: string) => string
  empty: ReactNode
}) {
  const lessonIds = lessons.map((lesson) => lesson.id)
  return (
    <ScrollTable label="Completion" lessons={lessons.length}>
      <thead role="rowgroup">
        <tr role="row">
          {VISIBLE_COLUMNS.map(({ key, heading }) => (
            <th key={key} scope="col" role="columnheader">
              {heading}
              {key === 'lessons' && <LessonNumbers lessons={lessons} />}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {learners.map((row) => (
          <tr key={row.userId} role="row">
            <th scope="row" role="rowheader">
              <a href={toLearner(row.userId)}>{row.name}</a>
              {row.group && <small>{row.group}</small>}
            </th>
            {VISIBLE_COLUMNS.slice(1).map(({ key, heading }) => (
              <td key={key} role="cell" data-heading={NAMED_BY_ITSELF.has(key) ? undefined : heading}>
                {toCell(key, row, lessonIds)}
              </td>
            ))}
          </tr>
        ))}
        {learners.length === 0 && (
          <tr role="row">
            <td role="cell" colSpan={VISIBLE_COLUMNS.length}>
              {empty}
            </td>
          </tr>
        )}
      </tbody>
    </ScrollTable>
  )
}

function LessonNumbers({ lessons }: { lessons: CompletionLesson[] }) {
  return (
    <span className="hold" aria-hidden="true">
      {lessons.map(({ id, title }, index) => (
        <span key={id} className="number" title={title}>
          {index + 1}
        </span>
      ))}
    </span>
  )
}

function toCell(key: VisibleColumn, row: CompletionRow, lessonIds: string[]): ReactNode {
  switch (key) {
    case 'name':
      return row.name
    case 'lessons':
      return <LessonSlots lessonIds={lessonIds} doneLessonIds={row.doneLessonIds} />
    case 'done':
      return (
        <>
          {row.percent === null ? '-' : `${row.percent}%`}
          {row.doneBeforeJoining > 0 && <small>{row.doneBeforeJoining} before joining</small>}
        </>
      )
    case 'quiz':
      return row.questionsAnswered === 0 ? '-' : `${row.questionsRight} of ${row.questionsAnswered}`
    case 'assignments':
      return <AssignmentMarks assignments={row.assignments} />
    case 'lastActive':
      return row.lastActiveDay === null ? toDaysAgo(null) : <Day day={row.lastActiveDay}>{toDaysAgo(row.quietDays)}</Day>
    case 'joined':
      return <Day day={row.joinedDay}>{toShortDay(row.joinedDay)}</Day>
    case 'status':
      return (
        <>
          <span className={PILL[row.status.kind]}>{row.status.text}</span>
          <RiskFlag risk={row.risk} most={1} />
        </>
      )
  }
}

function Day({ day, children }: { day: string; children: string }) {
  return (
    <time dateTime={day} title={toLongDay(day)}>
      {children}
    </time>
  )
}
