import '@/components/class/insight.css'
import type { Metadata } from 'next'
import { ClassFrame } from '@/components/class/class-frame'
import { CsvLink } from '@/components/class/csv-link'
import { TeachableNumbers, TeachableWords } from '@/components/class/teachable-words'
import { WithCode } from '@/components/class/with-code'
import { listLessons } from '@/domain/catalog/list-lessons'
import { listRevealed } from '@/domain/classes/insight/list-revealed'
import { ENOUGH_TO_RANK, listWhatToTeach } from '@/domain/classes/insight/list-what-to-teach'
import { whatSchema } from '@/domain/classes/insight/schema'
import type { Teachable } from '@/domain/classes/insight/types'
import { loadClass } from '../load-class'
import { requireClass } from '../require-class'
import { type Revealed, RevealedLearners } from './revealed-learners'
import { TeachCard } from './teach-card'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const taught = await loadClass((await params).id)
  return { title: taught ? `What to teach tomorrow: ${taught.name}` : 'Page not found' }
}

/** More than a class has time for. */
const AT_ONCE = 12

export default async function TomorrowPage({ params, searchParams }: Props) {
  const { id } = await params
  const { session, taught } = await requireClass(id, '/tomorrow')
  const lessons = listLessons()
  const asked = { userId: session.userId, classId: taught.id }
  const { ranked, few } = await listWhatToTeach({ ...asked, lessons })
  const what = whatSchema.safeParse((await searchParams).who).data
  const questionIds = lessons.flatMap((lesson) => lesson.questionIds)
  const revealed: Revealed = {
    classId: taught.id,
    pseudonyms: taught.pseudonyms,
    who: what ? await toRevealed({ ...asked, what, questionIds }) : null,
  }
  return (
    <ClassFrame taught={taught} section="tomorrow" title="What to teach tomorrow">
      <p className="lede">
        What the first answers of this class show to be worth another quarter of an hour, the surest first. Who it was stays hidden.
      </p>
      <ul className="jumps">
        <li>
          <a href={`/classes/${taught.id}/items`}>How each question did</a>
        </li>
        <li>
          <a href={`/classes/${taught.id}/report`}>Report and files</a>
        </li>
      </ul>
      {ranked.length === 0 && few.length === 0 && (
        <section className="panel">
          <h2>Nothing to teach again, so far</h2>
          <p>
            Either nobody has answered a question yet, or all that was wrong has been put right since. This page fills as your learners
            answer the questions at the end of each lesson.
          </p>
        </section>
      )}
      <ol className="teach">
        {ranked.slice(0, 3).map((teachable, index) => (
          <TeachCard key={teachable.what} teachable={teachable} place={index + 1} revealed={revealed} />
        ))}
      </ol>
      {ranked.length > 3 && (
        <section className="panel" aria-labelledby="rest">
          <h2 id="rest">After that</h2>
          <TeachList teachables={ranked.slice(3, AT_ONCE)} revealed={revealed} />
          <Rest teachables={ranked.slice(AT_ONCE)} revealed={revealed} />
        </section>
      )}
      {few.length > 0 && (
        <section className="panel" aria-labelledby="few">
          <h2 id="few">Not enough answers</h2>
          <p>Fewer than {ENOUGH_TO_RANK} learners have answered these, so they are in no order of weight.</p>
          <Rest teachables={few} revealed={revealed} />
        </section>
      )}
      {ranked.length + few.length > 0 && (
        <p>
          <CsvLink path={`/classes/${taught.id}/tomorrow.csv`} />
        </p>
      )}
    </ClassFrame>
  )
}

/** Null where nothing was revealed, as in an address that somebody passed on. */
async function toRevealed(asked: { userId: string; classId: string; what: string; questionIds: string[] }): Promise<Revealed['who']> {
  const learners = await listRevealed(asked)
  return learners.length > 0 ? { what: asked.what, learners } : null
}

/** What nobody will get to tomorrow; open where a name of it was just revealed. */
function Rest({ teachables, revealed }: { teachables: Teachable[]; revealed: Revealed }) {
  if (teachables.length === 0) return null
  return (
    <details open={teachables.some(({ what }) => what === revealed.who?.what)}>
      <summary>{teachables.length === 1 ? 'Show 1 more' : `Show ${teachables.length} more`}</summary>
      <TeachList teachables={teachables} revealed={revealed} />
    </details>
  )
}

function TeachList({ teachables, revealed }: { teachables: Teachable[]; revealed: Revealed }) {
  return (
    <ul className="rest-list">
      {teachables.map((teachable) => (
        <li key={teachable.what}>
          <h3>
            <TeachableWords words={teachable.words} />
          </h3>
          <TeachableNumbers {...teachable} />
          <details className="again">
            <summary>
              Teach it<span className="sr"> again: what to read and to ask</span>
            </summary>
            {teachable.repair && (
              <p>
                <a href={teachable.repair.href}>The paragraph in “{teachable.repair.lesson}”</a>
              </p>
            )}
            <p>
              <WithCode>{teachable.discuss}</WithCode>
            </p>
          </details>
          <RevealedLearners what={teachable.what} {...revealed} />
        </li>
      ))}
    </ul>
  )
}
