import type { Card } from '@/domain/progress/types'
import { DUE_LIMIT } from '@/domain/review/rules/due-limit'
import { countLeft, countReviewed, dayAfter, endOfDay, localDay } from '@/domain/review/rules/due-view'

/** Days named at the end. */
const DAYS_SHOWN = 3

/**
 * What stands where no question is left: how many were done, and when the next ones come.
 * @param cards those of questions that the guide still asks
 */
export function ReviewEnd({ cards, missing }: { cards: Record<string, Card>; missing: number }) {
  const now = new Date()
  const active = Object.values(cards).filter(({ status }) => status === 'active')
  const reviewed = countReviewed(cards, now)
  const { skipped, waiting } = countLeft(cards, now)
  return (
    <div className="body summary" data-focus="" tabIndex={-1}>
      {reviewed > 0 && <p>{`${count(reviewed)} reviewed today.`}</p>}
      {missing > 0 && <p>{`${count(missing)} could not be fetched now. They stay due; come back when you are connected.`}</p>}
      {missing === 0 && skipped > 0 && <p>{`${count(skipped)} skipped. Reload the page to be asked again.`}</p>}
      {missing === 0 && waiting > 0 && (
        <p>{`A day brings at most ${DUE_LIMIT}. ${waiting} more ${waiting === 1 ? 'waits' : 'wait'} until tomorrow.`}</p>
      )}
      {Object.keys(cards).length === 0 ? (
        <>
          <p>Nothing is in review yet. A question comes here when you miss it in a lesson, or say that you were unsure or guessed.</p>
          <GuideLink />
        </>
      ) : (
        <>
          <NextDays dues={active.map(({ due }) => due).filter((due) => due >= endOfDay(now))} now={now} />
          <GuideLink />
        </>
      )}
    </div>
  )
}

function GuideLink() {
  return (
    <a className="btn primary" href="/">
      Go to the guide
    </a>
  )
}

function NextDays({ dues, now }: { dues: string[]; now: Date }) {
  const byDay = new Map<string, number>()
  for (const due of [...dues].sort()) byDay.set(localDay(new Date(due)), (byDay.get(localDay(new Date(due))) ?? 0) + 1)
  if (byDay.size === 0) return <p>No question is waiting for a later day.</p>
  return (
    <>
      <p>The next ones:</p>
      <ul>
        {[...byDay].slice(0, DAYS_SHOWN).map(([day, many]) => (
          <li key={day}>{`${count(many)} ${toDayName(day, now)}`}</li>
        ))}
      </ul>
    </>
  )
}

function toDayName(day: string, now: Date): string {
  if (day === dayAfter(now)) return 'tomorrow'
  return `on ${new Date(`${day}T12:00:00`).toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })}`
}

const count = (many: number) => `${many} ${many === 1 ? 'question' : 'questions'}`
