import { randomUUID } from 'node:crypto'
import { findNotice } from '@/lib/find-notice'
import '@/components/class/roster.css'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { AskAnew } from '@/components/progress/ask-anew'
import { listLearnerAssignments } from '@/domain/classes/assignments/list-learner-assignments'
import { getFeed } from '@/domain/classes/calendar/get-feed'
import { listClasses } from '@/domain/classes/list-classes'
import { listOwnInvites } from '@/domain/classes/roster/list-own-invites'
import { getSession } from '@/lib/session'
import { CalendarPanel } from './calendar-panel'
import { CreateClassForm } from './create-class-form'
import { JoinedClasses } from './joined-classes'
import { OwnInvites } from './own-invites'
import { TaughtClasses } from './taught-classes'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Classes' }

type Query = { notice?: string; joined?: string }

const NOTICES: Record<string, string> = {
  left: 'You left the class. Your progress is as it was; the instructors of the class no longer see it.',
  declined: 'You declined the invitation. The instructors of the class see that you did, and nothing else of you.',
  'stepped-down': 'You are a learner of the class now.',
  'handed-over': 'The class is handed over, and you left it.',
}

export default async function ClassesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const session = await getSession()
  if (!session) redirect('/sign-in?to=/classes')
  const query = await searchParams
  const [{ taught, joined }, invites, assignments, archivedAssignments, feed] = await Promise.all([
    listClasses(session),
    listOwnInvites(session),
    listLearnerAssignments({ userId: session.userId, receipts: true }),
    listLearnerAssignments({ userId: session.userId, archived: true, receipts: true }),
    getFeed({ userId: session.userId }),
  ])
  const joinedNow = joined.find((row) => row.id === query.joined)
  const taughtNow = taught.find((row) => row.id === query.joined)
  const archived = taught.filter((row) => row.archivedAt)
  const notice = findNotice(NOTICES, query.notice)
  return (
    <main id="main" className="page">
      <h1>Classes</h1>
      {(joinedNow || query.notice === 'left') && <AskAnew />}
      {joinedNow && (
        <p className="note" role="status">
          You joined {joinedNow.name}. Its instructors now see your progress, including what you did before.
        </p>
      )}
      {taughtNow && (
        <p className="note" role="status">
          You are {taughtNow.role === 'teacher' ? 'a teacher' : 'an assistant'} of {taughtNow.name} now.
        </p>
      )}
      {notice && (
        <p className="note" role="status">
          {notice}
        </p>
      )}
      {invites.length > 0 && <OwnInvites invites={invites} />}
      <div className="classes">
        <section aria-labelledby="joined">
          <h2 id="joined">Classes that you are in</h2>
          <JoinedClasses classes={joined} assignments={[...assignments, ...archivedAssignments]} />
          <a className="btn" href="/join">
            Join a class
          </a>
          {(joined.length > 0 || feed) && <CalendarPanel since={feed?.createdAt ?? null} />}
        </section>
        <section aria-labelledby="taught">
          <h2 id="taught">Classes that you teach</h2>
          <TaughtClasses classes={taught.filter((row) => !row.archivedAt)} />
          {archived.length > 0 && (
            <>
              <h3>Archived</h3>
              <TaughtClasses classes={archived} />
            </>
          )}
        </section>
        <CreateClassForm id={randomUUID()} />
      </div>
    </main>
  )
}
