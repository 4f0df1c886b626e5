import type { Metadata } from 'next'
import { GlossaryList } from '@/components/guide/glossary-list'
import { SiteFrame } from '@/components/ui/site-frame'
import { listTerms } from '@/domain/catalog/list-terms'

export const dynamic = 'force-static'

const DESCRIPTION = 'The words of the guide in one to three sentences each, with the lesson that teaches them.'
export const metadata: Metadata = {
  title: 'Glossary',
  description: DESCRIPTION,
  alternates: { canonical: '/glossary/', types: { 'text/markdown': '/glossary.md' } },
}

/** What a dotted word in a lesson leads to. */
export default function GlossaryPage() {
  const terms = listTerms()
  return (
    <SiteFrame section="guide">
      <main id="main" className="page">
        <h1>Glossary</h1>
        <p className="lede">{`${terms.length} words of the guide. In a lesson, a word with a dotted line below it leads here.`}</p>
        <GlossaryList terms={terms} />
      </main>
    </SiteFrame>
  )
}
