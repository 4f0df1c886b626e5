import { findNotice } from '@/lib/find-notice'
import '@/components/class/roster.css'
import type { Metadata } from 'next'
import { ClassFrame } from '@/components/class/class-frame'
import { CsvLink } from '@/components/class/csv-link'
import { PageLinks } from '@/components/class/page-links'
import { listClassAssignments } from '@/domain/classes/assignments/list-class-assignments'
import { listLog } from '@/domain/classes/people/list-log'
import { listPeople } from '@/domain/classes/people/list-people'
import { firstDueDay } from '@/domain/classes/people/rules/shift-terms'
import { logQuerySchema } from '@/domain/classes/people/schema'
import { may } from '@/domain/classes/rules/roles'
import { loadClass } from '../load-class'
import { requireClass } from '../require-class'
import { ClassLog } from './class-log'
import { DuplicatePanel } from './duplicate-panel'
import { EndPanel } from './end-panel'
import { SettingsForm } from './settings-form'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const NOTICES: Record<string, string> = {
  saved: 'The settings are saved.',
  archived: 'The class is archived.',
  restored: 'The class is back as it was, its join code included.',
  copied: 'This is the copy: nobody is in it but you, and it has a join code of its own.',
  'handed-over': 'The class is handed over. You assist in it from now on.',
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const taught = await loadClass((await params).id)
  return { title: taught ? `Settings of ${taught.name}` : 'Page not found' }
}

/** They come with the page, so that the form works without JavaScript. */
const listZones = (own: string) => [...new Set([own, 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort()

export default async function SettingsPage({ params, searchParams }: Props) {
  const { id } = await params
  const { session, taught } = await requireClass(id, '/settings')

  const asked = await searchParams
  const who = { userId: session.userId, classId: taught.id }
  const log = await listLog({ ...who, ...logQuerySchema.parse(asked) })
  const { name, timeZone, pseudonyms } = taught
  const runs = may(taught.role, 'run')
  const assignments = runs ? ((await listClassAssignments([taught.id])).get(taught.id) ?? []) : []
  const { people } = await listPeople(who)
  return (
    <ClassFrame taught={taught} section="settings" notice={findNotice(NOTICES, asked.notice)}>
      {runs && !taught.archivedAt && (
        <section className="panel" aria-labelledby="settings">
          <h2 id="settings">Settings</h2>
          {/* The key shows what was saved. */}
          <SettingsForm
            key={`${name} ${timeZone} ${pseudonyms}`}
            taught={{ id: taught.id, name, timeZone, pseudonyms }}
            zones={listZones(timeZone)}
          />
        </section>
      )}
      {runs && <DuplicatePanel taught={taught} assignments={assignments.length} firstDue={firstDueDay(assignments)} />}
      <EndPanel taught={taught} others={people.filter(({ userId }) => userId !== session.userId)} />
      <section className="panel" aria-labelledby="log">
        <h2 id="log">Log of the class</h2>
        <p className="count">Who did what, newest first, in {taught.timeZone.replaceAll('_', ' ')}. Nothing in it can be changed.</p>
        <ClassLog lines={log.lines} timeZone={taught.timeZone} />
        <PageLinks path={`/classes/${taught.id}/settings`} query={{}} page={log.page} pages={log.pages} label="Pages of the log" />
        <p>
          <CsvLink path={`/classes/${taught.id}/log.csv`} />
        </p>
      </section>
    </ClassFrame>
  )
}
