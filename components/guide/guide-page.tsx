import type { ReactElement } from 'react'
import type { Entry, Module, PublicQuiz } from '@/domain/catalog/types'
import type { Heading } from '@/lib/markdown/headings'
import { Quiz } from '../quiz/quiz'
import { SiteFrame } from '../ui/site-frame'
import { Breadcrumbs } from './breadcrumbs'
import { Completion } from './completion'
import { Feedback } from './feedback'
import { keepOnce } from './keep-once'
import { LessonFacts } from './lesson-facts'
import { ModuleLessons } from './module-lessons'
import { PageActions, type SiteLinks } from './page-actions'
import { Sidebar } from './sidebar'
import { StructuredData } from './structured-data'
import { Toc } from './toc'
import { Turn } from './turn'
import { WhatsNext } from './whats-next'

type Page = {
  entry: Entry
  html: string
  headings: Heading[]
  goal: string | undefined
  needs: string[]
  previous: Entry | undefined
  next: Entry | undefined
}
type Props = { page: Page; quiz: PublicQuiz | null; modules: Module[]; lessons: Entry[]; links: SiteLinks }

/** One page of the guide in its frame: the same for everyone, whoever reads it. */
export function GuidePage({ page, quiz, modules, lessons, links }: Props) {
  const { entry } = page
  const nextId = lessons[0]?.id
  const once = (part: string, render: () => ReactElement | null) => keepOnce(`${entry.id}-${part}`, render)
  // A page with the id of its module opens that module and shows its lessons.
  const opened = modules.find((module) => module.id === entry.id && module.entries.some(({ kind }) => kind === 'lesson'))
  const isHub = entry.id === 'whats-next' || opened !== undefined
  return (
    <SiteFrame section="guide">
      <div className={isHub ? 'shell' : 'shell with-toc'}>
        {once('side', () => Sidebar({ modules, currentId: entry.id, nextId }))}
        <main id="main" className={isHub ? 'main' : 'main lesson'}>
          <button className="btn side-open" type="button" popoverTarget="curriculum">
            Curriculum
          </button>
          <Breadcrumbs crumbs={entry.crumbs.filter((crumb) => crumb !== entry.title)} title={entry.title} />
          <h1>{entry.title}</h1>
          <p className="lede">{entry.summary}</p>
          {once('actions', () => PageActions({ links }))}
          {once('facts', () => LessonFacts({ goal: page.goal, needs: page.needs, minutes: entry.minutes, handsOn: entry.handsOn }))}
          {once('prose', () => (
            <div className="prose" dangerouslySetInnerHTML={{ __html: page.html }} />
          ))}
          {entry.id === 'whats-next' && <WhatsNext modules={modules} first={lessons[0]} lessonCount={lessons.length} />}
          {opened && <ModuleLessons module={opened} />}
          {quiz && <Quiz quiz={quiz} lessonPath={entry.path} />}
          {entry.kind === 'lesson' && once('completion', () => Completion({ entry }))}
          {once('feedback', () => Feedback({ pageId: entry.id, revision: entry.revision }))}
          {once('turn', () => Turn({ previous: page.previous, next: page.next }))}
        </main>
        {once('data', () => StructuredData({ entry, quiz, url: links.url, home: links.home }))}
        {!isHub && once('toc', () => Toc({ headings: page.headings, hasQuiz: quiz !== null }))}
      </div>
    </SiteFrame>
  )
}
