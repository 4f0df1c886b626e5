import '@/components/class/insight.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BuiltHtml } from '@/components/class/built-html'
import { ClassFrame } from '@/components/class/class-frame'
import { ItemFigures } from '@/components/class/item-figures'
import { ItemParts } from '@/components/class/item-parts'
import { QuestionCode } from '@/components/quiz/question-code'
import { listLessons } from '@/domain/catalog/list-lessons'
import { getItemAnalysis } from '@/domain/classes/insight/get-item-analysis'
import type { AnalyzedItem } from '@/domain/classes/insight/types'
import { loadClass } from '../../load-class'
import { requireClass } from '../../require-class'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ id: string; lesson: string }> }

const findLesson = (lessonId: string) => listLessons().find(({ id }) => id === lessonId)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, lesson: lessonId } = await params
  const lesson = findLesson(lessonId)
  const taught = await loadClass(id)
  return { title: taught && lesson ? `Questions of ${lesson.title}: ${taught.name}` : 'Page not found' }
}

export default async function LessonItemsPage({ params }: Props) {
  const { id, lesson: lessonId } = await params
  const { session, taught } = await requireClass(id, `/items/${lessonId}`)
  const lesson = findLesson(lessonId)
  if (!lesson) notFound()
  const items = await getItemAnalysis({ userId: session.userId, classId: taught.id, lesson })
  return (
    <ClassFrame taught={taught} section="tomorrow" title={`Questions of ${lesson.title}`}>
      <p className="lede">
        What was answered first, without names. From 20 answers on also by thirds: the learners ranked by how they did in the rest of this
        quiz. A wrong answer that the top third likes is worth a look at the question itself.
      </p>
      <ul className="jumps">
        <li>
          <a href={`/classes/${taught.id}/items`}>All questions</a>
        </li>
        <li>
          <a href={lesson.path}>Read the lesson</a>
        </li>
      </ul>
      {items.map((item, index) => (
        <Analyzed key={item.questionId} item={item} number={index + 1} />
      ))}
    </ClassFrame>
  )
}

function Analyzed({ item, number }: { item: AnalyzedItem; number: number }) {
  const label = `question ${number}`
  return (
    <section className="panel analyzed" aria-labelledby={item.questionId}>
      <h2 id={item.questionId}>
        {number}. <BuiltHtml html={item.prompt} />
      </h2>
      {item.code && <QuestionCode code={item.code} />}
      <ItemFigures {...item} />
      {item.parts.length > 0 && <ItemParts item={item} label={label} />}
      <p className="count">{toNotes(item).join(' ')}</p>
      <p>
        <a href={item.href}>
          The paragraph with the answer<span className="sr"> to {label}</span>
        </a>
      </p>
    </section>
  )
}

function toNotes({ n, blank, gaveUp, older, others }: AnalyzedItem): string[] {
  return [
    ...(n === 0 ? ['No answers yet.'] : []),
    ...(blank > 0 ? [`${blank} left it blank.`] : []),
    ...(gaveUp > 0 ? [`${gaveUp} asked for the answer without giving one.`] : []),
    ...(others.total > 0 ? [`${others.answers} other answers, given ${others.total} times.`] : []),
    ...(older > 0 ? [`${older} answered an earlier version of this question.`] : []),
  ]
}
