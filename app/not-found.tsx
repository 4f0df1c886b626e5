import type { Metadata } from 'next'
import { ModuleList } from '@/components/guide/module-list'
import { Suggestions } from '@/components/guide/suggestions'
import { SiteFrame } from '@/components/ui/site-frame'
import { listLessons } from '@/domain/catalog/list-lessons'
import { listModules } from '@/domain/catalog/list-modules'
import { listPages } from '@/domain/catalog/list-pages'

export const metadata: Metadata = { title: 'Page not found' }

export default function NotFound() {
  return (
    <SiteFrame section="guide">
      <main id="main" className="page">
        <h1>Page not found</h1>
        <p className="lede">There is nothing at this address, or it is not yours to see. Nothing that you did is lost.</p>
        <Suggestions pages={listPages().map(({ path, title }) => ({ path, title }))} />
        <ModuleList modules={listModules()} nextId={listLessons()[0]?.id} />
      </main>
    </SiteFrame>
  )
}
