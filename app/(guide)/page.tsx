import type { Metadata } from 'next'
import { DueList } from '@/components/guide/due-list'
import { ModuleList } from '@/components/guide/module-list'
import { ResumeBanner } from '@/components/guide/resume-banner'
import { JsonLd } from '@/components/guide/structured-data'
import { SiteFrame } from '@/components/ui/site-frame'
import { listLessons } from '@/domain/catalog/list-lessons'
import { listModules } from '@/domain/catalog/list-modules'
import { siteUrl } from '@/lib/site'

export const dynamic = 'force-static'
export const metadata: Metadata = {
  title: { absolute: 'Longshore: a guide to containers that remembers where you are' },
  alternates: { canonical: '/', types: { 'application/rss+xml': '/feed.xml', 'text/plain': '/llms.txt' } },
  openGraph: { type: 'website', siteName: 'Longshore', title: 'Longshore', url: '/' },
}

export default function HomePage() {
  const lessons = listLessons()
  return (
    <SiteFrame section="guide">
      <main id="main" className="page">
        <h1>Containers, from the first one to a whole application</h1>
        <p className="lede">
          Short lessons to read and try, with questions that tell you why. Your place is kept in this browser; an account carries it to the
          next.
        </p>
        <ResumeBanner first={lessons[0]} lessonCount={lessons.length} />
        <DueList />
        <ModuleList modules={listModules()} nextId={lessons[0]?.id} />
        <JsonLd
          data={{
            '@context': 'https://schema.org',
            '@type': 'Course',
            name: 'Longshore',
            description: 'A guide to containers that remembers where you are.',
            url: siteUrl('/'),
            inLanguage: 'en',
            isAccessibleForFree: true,
            provider: { '@type': 'Organization', name: 'Longshore' },
            hasPart: lessons.map((lesson) => ({ '@type': 'LearningResource', name: lesson.title, url: siteUrl(lesson.path) })),
          }}
        />
      </main>
    </SiteFrame>
  )
}
