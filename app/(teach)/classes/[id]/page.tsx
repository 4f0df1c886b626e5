import type { Metadata } from 'next'
import { AssignmentLegend } from '@/components/class/assignment-legend'
import { ClassFrame } from '@/components/class/class-frame'
import { ClassStats } from '@/components/class/class-stats'
import { CompletionControls } from '@/components/class/completion-controls'
import { CompletionTable } from '@/components/class/completion-table'
import { CsvLink } from '@/components/class/csv-link'
import { LessonList } from '@/components/class/lesson-list'
import { LiveClass } from '@/components/class/live-class'
import { PageLinks } from '@/components/class/page-links'
import { getAssignableGuide } from '@/domain/classes/assignments/get-assignable-guide'
import { listCompletion } from '@/domain/classes/list-completion'
import { may } from '@/domain/classes/rules/roles'
import { completionQuerySchema } from '@/domain/classes/schema'
import { findNotice } from '@/lib/find-notice'
import { JoinCodePanel } from './join-code-panel'
import { loadClass } from './load-class'
import { requireClass } from './require-class'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const NOTICES: Record<string, string> = {
  'new-code': 'The class has a new join code. The old one no longer works.',
  on: 'The join code is switched on.',
  off: 'The join code is switched off. Nobody can join until you switch it on again.',
}

/** Whoever may not see the class gets the title of the page that is not there. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const taught = await loadClass((await params).id)
  return { title: taught?.name ?? 'Page not found' }
}

export default async function ClassPage({ params, searchParams }: Props) {
  const { id } = await params
  const { session, taught } = await requireClass(id, '')

  const asked = await searchParams
  const query = completionQuerySchema.parse(asked)
  const { filter, sort, search, group } = query
  const guide = getAssignableGuide()
  const lessons = guide.lessons.flatMap(({ id, title, path, required }) => (required ? [{ id, title, path }] : []))
  const { learners, total, page, pages, classNumbers, groups } = await listCompletion({
    userId: session.userId,
    classId: taught.id,
    guide,
    ...query,
  })
  const notice = findNotice(NOTICES, asked.notice)
  return (
    <ClassFrame taught={taught} section="completion" notice={notice}>
      {may(taught.role, 'admit') && !taught.archivedAt && <JoinCodePanel {...taught} />}
      <ClassStats {...classNumbers} />
      <section className="panel" aria-labelledby="learners">
        <h2 id="learners">Learners</h2>
        <CompletionControls query={query} groups={groups} />
        <p className="count">
          {total === classNumbers.learners ? `${total} in the class.` : `${total} of ${classNumbers.learners}.`} Days in{' '}
          {taught.timeZone.replaceAll('_', ' ')}. Filled: done. Outlined: next. Quiz: right at the first try.
        </p>
        <LiveClass classId={taught.id} />
        <CompletionTable
          lessons={lessons}
          learners={learners}
          toLearner={(learnerId) => `/classes/${id}/learners/${learnerId}`}
          empty={
            classNumbers.learners === 0 ? (
              <>Nobody has joined yet. Give your learners the join code above, or its link.</>
            ) : (
              <>
                No learner matches. <a href={`/classes/${id}`}>Show all learners</a>
              </>
            )
          }
        />
        <PageLinks path={`/classes/${id}`} query={query} page={page} pages={pages} />
        <LessonList lessons={lessons} />
        <AssignmentLegend assignments={learners[0]?.assignments ?? []} classId={taught.id} />
        <p>
          <CsvLink path={`/classes/${id}/completion.csv`} query={{ filter, sort, search, group }} />{' '}
          <a className="btn" href={`/classes/${id}/report`}>
            Report and other files
          </a>
        </p>
      </section>
    </ClassFrame>
  )
}
