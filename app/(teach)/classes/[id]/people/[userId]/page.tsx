import { findNotice } from '@/lib/find-notice'
import '@/components/class/roster.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ClassFrame } from '@/components/class/class-frame'
import { getPerson } from '@/domain/classes/people/get-person'
import { listGroups } from '@/domain/classes/people/list-groups'
import { toLongDay } from '@/domain/classes/rules/class-days'
import { may } from '@/domain/classes/rules/roles'
import { getSession } from '@/lib/session'
import { loadClass } from '../../load-class'
import { requireClass } from '../../require-class'
import { PersonActs } from './person-acts'
import { RevealName } from './reveal-name'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ id: string; userId: string }>; searchParams: Promise<{ notice?: string }> }

const NOTICES: Record<string, string> = { group: 'The group is saved.', role: 'The role is changed.' }

/** A member of a class that the reader may see, once per request. */
const loadPerson = cache(async (classId: string, memberId: string) => {
  const [session, taught] = await Promise.all([getSession(), loadClass(classId)])
  return session && taught ? getPerson({ userId: session.userId, classId: taught.id, memberId }) : null
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, userId } = await params
  return { title: (await loadPerson(id, userId))?.name ?? 'Page not found' }
}

export default async function PersonPage({ params, searchParams }: Props) {
  const { id, userId } = await params
  const { session, taught } = await requireClass(id, `/people/${userId}`)
  const person = await loadPerson(id, userId)
  if (!person) notFound()
  const { notice } = await searchParams
  const groups = await listGroups({ userId: session.userId, classId: taught.id })
  const isPseudonym = taught.pseudonyms && person.role === 'learner'
  return (
    <ClassFrame taught={taught} section="people" title={person.name} notice={findNotice(NOTICES, notice)}>
      <dl className="person-facts">
        <div>
          <dt>Role</dt>
          <dd>{person.role}</dd>
        </div>
        <div>
          <dt>Group</dt>
          <dd>{person.group ?? 'none'}</dd>
        </div>
        <div>
          <dt>Joined</dt>
          <dd>{toLongDay(person.joinedDay)}</dd>
        </div>
      </dl>
      {isPseudonym && may(taught.role, 'reveal') && (
        <section className="panel" aria-labelledby="name">
          <h2 id="name">Name</h2>
          <p>
            This class shows pseudonyms. Looking the name up is written into the log of the class, where the instructors see who did so.
          </p>
          <RevealName classId={taught.id} memberId={person.userId} />
        </section>
      )}
      {!taught.archivedAt && <PersonActs taught={taught} person={person} groups={groups} isOwn={person.userId === session.userId} />}
      <p>
        <a href={`/classes/${taught.id}/people`}>Back to the people of {taught.name}</a>
      </p>
    </ClassFrame>
  )
}
