import { findNotice } from '@/lib/find-notice'
import '@/components/class/roster.css'
import type { Metadata } from 'next'
import { ClassFrame } from '@/components/class/class-frame'
import { CopyLink } from '@/components/class/copy-link'
import { CsvLink } from '@/components/class/csv-link'
import { PageLinks } from '@/components/class/page-links'
import { listFormer } from '@/domain/classes/people/list-former'
import { listGroups } from '@/domain/classes/people/list-groups'
import { listPeople } from '@/domain/classes/people/list-people'
import { peopleQuerySchema } from '@/domain/classes/people/schema'
import { listInvites } from '@/domain/classes/roster/list-invites'
import { may } from '@/domain/classes/rules/roles'
import { loadClass } from '../load-class'
import { requireClass } from '../require-class'
import { FormerTable } from './former-table'
import { InviteForm } from './invite-form'
import { InviteTable } from './invite-table'
import { PeopleTable } from './people-table'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const NOTICES: Record<string, string> = {
  invited: 'The invitation is waiting under "Classes" for whoever has an account with this address. No mail is sent: tell them.',
  'was-invited': 'This address was invited already, so nothing changed.',
  withdrawn: 'The invitation is withdrawn.',
  removed: 'The person is out of the class. What they did stays theirs; the join code no longer lets them in, an invitation does.',
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const taught = await loadClass((await params).id)
  return { title: taught ? `People of ${taught.name}` : 'Page not found' }
}

export default async function PeoplePage({ params, searchParams }: Props) {
  const { id } = await params
  const { session, taught } = await requireClass(id, '/people')

  const asked = await searchParams
  const query = peopleQuerySchema.parse(asked)
  const who = { userId: session.userId, classId: taught.id }
  const { search } = query
  const [list, former, groups] = await Promise.all([
    listPeople({ ...who, search, page: query.page }),
    listFormer({ ...who, search, page: query.former }),
    listGroups(who),
  ])
  const admits = may(taught.role, 'admit')
  const invited = admits ? await listInvites({ ...who, timeZone: taught.timeZone, search, page: query.invites }) : null
  const path = `/classes/${taught.id}/people`
  return (
    <ClassFrame taught={taught} section="people" notice={findNotice(NOTICES, asked.notice)}>
      {admits && !taught.archivedAt && (
        <section className="panel" aria-labelledby="invite">
          <h2 id="invite">Invite people</h2>
          <p>
            They find the invitation under "Classes" once they are signed in with this address, and are in the class when they accept. No
            mail is sent. For a whole list there is <a href={`${path}/import`}>importing a roster</a>.
          </p>
          <InviteForm classId={taught.id} groups={groups} mayRun={may(taught.role, 'run')} />
        </section>
      )}
      <section className="panel" aria-labelledby="people">
        <h2 id="people">In the class</h2>
        <form className="controls people-find" method="get">
          <label>
            <span>Find by name or group{admits && ', or an invitation by address'}</span>
            <input className="text" type="search" name="search" defaultValue={query.search} maxLength={100} autoComplete="off" />
          </label>
          <button className="btn" type="submit">
            Find
          </button>
        </form>
        {groups.length > 0 && (
          <ul className="outcomes" aria-label="Groups">
            {groups.map(({ name, people }) => (
              <li key={name}>
                <a href={`${path}?${new URLSearchParams({ search: name })}`}>{name}</a> {people}
              </li>
            ))}
          </ul>
        )}
        <p className="count">
          {list.total === list.members ? `${list.total} in the class.` : `${list.total} of ${list.members}.`}
          {taught.pseudonyms && ' Learners are shown by pseudonyms.'}
        </p>
        <PeopleTable classId={taught.id} people={list.people} ownId={session.userId} search={query.search} />
        <PageLinks path={path} query={query} page={list.page} pages={list.pages} label="Pages of people" />
        <p>
          <CsvLink path={`${path}.csv`} query={{ search: query.search }} />
        </p>
      </section>
      {invited && (
        <section className="panel" aria-labelledby="invited">
          <h2 id="invited">Invited</h2>
          <p className="count">
            {invited.total === 0 ? 'No invitation is open' : invited.total === 1 ? '1 invitation' : `${invited.total} invitations`}
            {query.search && ` that matches "${query.search}"`}.
          </p>
          {invited.total > 0 && !taught.archivedAt && (
            <div className="acts">
              <span className="count">They find it under this address, once signed in:</span> <CopyLink path="/classes" />
            </div>
          )}
          {invited.total > 0 && <InviteTable classId={taught.id} invites={invited.invites} readOnly={taught.archivedAt !== null} />}
          <PageLinks path={path} query={query} page={invited.page} pages={invited.pages} label="Pages of invitations" name="invites" />
        </section>
      )}
      {former.total > 0 && (
        <section className="panel" aria-labelledby="former">
          <h2 id="former">Former</h2>
          <p className="count">
            {former.total === 1 ? '1 person left or was removed.' : `${former.total} people left or were removed.`} They count in nothing,
            and what they did stays theirs.
          </p>
          <FormerTable classId={taught.id} people={former.people} mayInvite={admits && !taught.archivedAt} pseudonyms={taught.pseudonyms} />
          <PageLinks path={path} query={query} page={former.page} pages={former.pages} label="Pages of former people" name="former" />
        </section>
      )}
    </ClassFrame>
  )
}
