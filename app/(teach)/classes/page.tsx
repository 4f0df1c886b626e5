import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { listLearnerAssignments } from '@/domain/classes/assignments/list-learner-assignments'
import { getFeed } from '@/domain/classes/calendar/get-feed'
import { listClasses } from '@/domain/classes/list-classes'
import { getSession } from '@/lib/session'
import { CalendarPanel } from './calendar-panel'
import { CreateClassForm } from './create-class-form'
import { JoinedClasses } from './joined-classes'
import { TaughtClasses } from './taught-classes'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Classes' }

type Query = { notice?: string; joined?: string }

export default async function ClassesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const session = await getSession()
  if (!session) redirect('/sign-in?to=/classes')
  const query = await searchParams
  const { taught, joined } = await listClasses({ userId: session.userId })
  const assignments = await listLearnerAssignments({ userId: session.userId })
  const feed = await getFeed({ userId: session.userId })
  const justJoined = joined.find((row) => row.id === query.joined)
  return (
    <main id="main" className="page">
      <h1>Classes</h1>
      {justJoined && (
        <p className="note" role="status">
          You joined {justJoined.name}. Its instructors now see your progress, including what you did before.
        </p>
      )}
      {query.notice === 'left' && (
        <p className="note" role="status">
          You left the class. Your progress is as it was; the instructors of the class no longer see it.
        </p>
      )}
      <div className="classes">
        <section aria-labelledby="joined">
          <h2 id="joined">Classes that you are in</h2>
          <JoinedClasses classes={joined} assignments={assignments} />
          <a className="btn" href="/join">
            Join a class
          </a>
          {(joined.length > 0 || feed) && <CalendarPanel since={feed?.createdAt ?? null} />}
        </section>
        <section aria-labelledby="taught">
          <h2 id="taught">Classes that you teach</h2>
          <TaughtClasses classes={taught} />
        </section>
        <CreateClassForm />
      </div>
    </main>
  )
}
