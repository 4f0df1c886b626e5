import '@/components/class/roster.css'
import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { ClassFrame } from '@/components/class/class-frame'
import { may } from '@/domain/classes/rules/roles'
import { getSession } from '@/lib/session'
import { loadClass } from '../../load-class'
import { RosterForm } from './roster-form'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ id: string }> }

async function loadAdmitting(id: string) {
  const taught = await loadClass(id)
  return taught && may(taught.role, 'admit') && !taught.archivedAt ? taught : null
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const taught = await loadAdmitting((await params).id)
  return { title: taught ? `Import a roster into ${taught.name}` : 'Page not found' }
}

export default async function ImportPage({ params }: Props) {
  const { id } = await params
  const session = await getSession()
  if (!session) redirect(`/sign-in?to=${encodeURIComponent(`/classes/${id}/people/import`)}`)
  const taught = await loadAdmitting(id)
  if (!taught) notFound()
  return (
    <ClassFrame taught={taught} section="people" title="Import a roster">
      <RosterForm classId={taught.id} />
    </ClassFrame>
  )
}
