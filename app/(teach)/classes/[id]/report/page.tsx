import '@/components/class/insight.css'
import type { Metadata } from 'next'
import { ClassFrame } from '@/components/class/class-frame'
import { ClassStats } from '@/components/class/class-stats'
import { listLessons } from '@/domain/catalog/list-lessons'
import { getAssignableGuide } from '@/domain/classes/assignments/get-assignable-guide'
import { getReport } from '@/domain/classes/exports/get-report'
import { toDay, toLongDay } from '@/domain/classes/rules/class-days'
import { loadClass } from '../load-class'
import { requireClass } from '../require-class'
import { ClassFiles } from './class-files'
import { ReportedAssignments, ReportedLearners } from './report-tables'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const taught = await loadClass((await params).id)
  return { title: taught ? `Report: ${taught.name}` : 'Page not found' }
}

export default async function ReportPage({ params }: Props) {
  const { id } = await params
  const { session, taught } = await requireClass(id, '/report')
  const now = new Date()
  const { numbers, assignments, learners } = await getReport({
    userId: session.userId,
    classId: taught.id,
    lessons: listLessons().filter((lesson) => lesson.required),
    guide: getAssignableGuide(),
    now,
  })
  return (
    <ClassFrame taught={taught} section="completion" title={`Report: ${taught.name}`}>
      <div className="report">
        <p className="count">
          As of {toLongDay(toDay(now, taught.timeZone))}, {toTime(now, taught.timeZone)}. Days and times in{' '}
          {taught.timeZone.replaceAll('_', ' ')}.{taught.pseudonyms ? ' Names are pseudonyms.' : ''}
        </p>
        <ClassStats {...numbers} />
        <ReportedAssignments assignments={assignments} />
        <ReportedLearners assignments={assignments} learners={learners} />
        <ClassFiles classId={taught.id} pseudonyms={taught.pseudonyms} />
      </div>
    </ClassFrame>
  )
}

const toTime = (at: Date, timeZone: string) =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)
