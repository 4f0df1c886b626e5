import { HeadRow } from '@/components/ui/head-row'
import '@/components/class/insight.css'
import type { Metadata } from 'next'
import { BuiltHtml } from '@/components/class/built-html'
import { ClassFrame } from '@/components/class/class-frame'
import { CsvLink } from '@/components/class/csv-link'
import { toDiscrimination, toPercent } from '@/components/class/item-figures'
import { ScrollTable } from '@/components/class/scroll-table'
import { listLessons } from '@/domain/catalog/list-lessons'
import { listItems } from '@/domain/classes/insight/list-items'
import type { ItemRow } from '@/domain/classes/insight/types'
import { loadClass } from '../load-class'
import { requireClass } from '../require-class'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const taught = await loadClass((await params).id)
  return { title: taught ? `How each question did: ${taught.name}` : 'Page not found' }
}

export default async function ItemsPage({ params }: Props) {
  const { id } = await params
  const { session, taught } = await requireClass(id, '/items')
  const lessons = listLessons()
  const items = await listItems({ userId: session.userId, classId: taught.id, lessons })
  const total = items.reduce((sum, { n }) => sum + n, 0)
  return (
    <ClassFrame taught={taught} section="tomorrow" title="How each question did">
      <p className="lede">Over the first answers of the learners who are in the class now: {total} so far.</p>
      <ul>
        <li>
          <b>Facility</b>: the mean score of the first answers. 100% is easy, 0% is hard.
        </li>
        <li>
          <b>Discrimination</b>: whether those who do well in the rest of the quiz also do well here, from −1 to 1. Below 0.2 a question
          tells little apart, and below 0 it works the wrong way round. It takes 20 answers.
        </li>
      </ul>
      {lessons.map((lesson) => (
        <LessonItems key={lesson.id} classId={taught.id} lesson={lesson} items={items.filter((item) => item.lesson.id === lesson.id)} />
      ))}
      <p>
        <CsvLink path={`/classes/${taught.id}/items.csv`} />
      </p>
    </ClassFrame>
  )
}

function LessonItems({ classId, lesson, items }: { classId: string; lesson: { id: string; title: string }; items: ItemRow[] }) {
  if (items.length === 0) return null
  const answered = items.some(({ n }) => n > 0)
  return (
    <section className="panel" aria-labelledby={`of-${lesson.id}`}>
      <h2 id={`of-${lesson.id}`}>{lesson.title}</h2>
      {answered ? (
        <>
          <ScrollTable label={`Questions of ${lesson.title}`}>
            <HeadRow headings={['Question', { number: 'First answers' }, { number: 'Facility' }, { number: 'Discrimination' }]} />
            <tbody>
              {items.map(({ questionId, prompt, n, facility, discrimination }) => (
                <tr key={questionId}>
                  <td className="words">
                    <BuiltHtml html={prompt} />
                  </td>
                  <td className="number" data-heading="First answers">
                    {n}
                  </td>
                  <td className="number" data-heading="Facility">
                    {toPercent(facility)}
                  </td>
                  <td className="number" data-heading="Discrimination">
                    {toDiscrimination(discrimination)}
                  </td>
                </tr>
              ))}
            </tbody>
          </ScrollTable>
          <p>
            <a href={`/classes/${classId}/items/${lesson.id}`}>
              What was answered<span className="sr"> in {lesson.title}</span>
            </a>
          </p>
        </>
      ) : (
        <p>
          No answers yet.{' '}
          <a href={`/classes/${classId}/items/${lesson.id}`}>
            See the questions<span className="sr"> of {lesson.title}</span>
          </a>
        </p>
      )}
    </section>
  )
}
