import type { Metadata } from 'next'
import { KeepModules } from '@/components/offline/keep-modules'
import { SiteFrame } from '@/components/ui/site-frame'
import { listModules } from '@/domain/catalog/list-modules'

export const dynamic = 'force-static'
export const metadata: Metadata = { title: 'Keep for offline', alternates: { canonical: '/offline/' } }

export default function OfflinePage() {
  return (
    <SiteFrame section="guide">
      <main id="main" className="page narrow">
        <h1>Keep for offline</h1>
        <p className="lede">Keep modules on this device and read them without a connection: on a train, or in a room without a network.</p>
        <p>
          What you mark as done and answer meanwhile waits in this browser. With an account it is sent once you are online. Questions are
          checked on the server, so their answers are not kept.
        </p>
        <p className="without-script">Keeping pages needs JavaScript.</p>
        <KeepModules modules={listModules().map(({ id, title, entries }) => ({ id, title, pageCount: entries.length }))} />
        <h2>What it is</h2>
        <p>
          The first module that you keep installs a small program in this browser, a service worker, which answers for the guide when it
          cannot be reached. Copies are renewed after the guide changed. Pages of yours, such as classes and settings, are never kept. With
          the last module that you remove, the program goes too.
        </p>
      </main>
    </SiteFrame>
  )
}
