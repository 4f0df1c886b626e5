import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { GuidePage } from '@/components/guide/guide-page'
import { getPage } from '@/domain/catalog/get-page'
import { getQuiz } from '@/domain/catalog/get-quiz'
import { listLessons } from '@/domain/catalog/list-lessons'
import { listModules } from '@/domain/catalog/list-modules'
import { listPages } from '@/domain/catalog/list-pages'
import { toTwinPath } from '@/lib/site'
import { readSiteLinks } from './read-site-links'

export const dynamic = 'force-static'
export const dynamicParams = false

type Props = { params: Promise<{ slug: string[] }> }

export function generateStaticParams(): { slug: string[] }[] {
  return listPages().map((entry) => ({ slug: entry.path.split('/').slice(2, -1) }))
}

async function readPage({ params }: Props) {
  const { slug } = await params
  return getPage(`/get-started/${slug.join('/')}/`) ?? notFound()
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { entry } = await readPage(props)
  const image = { url: `/og/${entry.id}.png`, width: 1200, height: 630, alt: entry.title }
  return {
    title: entry.title,
    description: entry.summary,
    alternates: { canonical: entry.path, types: { 'text/markdown': toTwinPath(entry.path) } },
    openGraph: { type: 'article', siteName: 'Longshore', title: entry.title, description: entry.summary, url: entry.path, images: [image] },
    twitter: { card: 'summary_large_image' },
  }
}

export default async function Page(props: Props) {
  const page = await readPage(props)
  return (
    <GuidePage
      page={page}
      quiz={getQuiz(page.entry.id)}
      modules={listModules()}
      lessons={listLessons()}
      links={readSiteLinks({ path: page.entry.path, title: page.entry.title, source: page.source })}
    />
  )
}
