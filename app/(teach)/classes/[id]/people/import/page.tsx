import '@/components/class/roster.css'
import type { Metadata } from 'next'
import { ClassFrame } from '@/components/class/class-frame'
import { loadClass } from '../../load-class'
import { requireClass } from '../../require-class'
import { RosterForm } from './roster-form'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const taught = await loadClass((await params).id, 'admit')
  return { title: taught ? `Import a roster into ${taught.name}` : 'Page not found' }
}

export default async function ImportPage({ params }: Props) {
  const { id } = await params
  const { taught } = await requireClass(id, '/people/import', 'admit')
  return (
    <ClassFrame taught={taught} section="people" title="Import a roster">
      <RosterForm classId={taught.id} />
    </ClassFrame>
  )
}
