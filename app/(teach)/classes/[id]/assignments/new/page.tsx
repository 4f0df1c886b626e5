import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { ClassFrame } from '@/components/class/class-frame'
import { loadClass } from '../../load-class'
import { requireClass } from '../../require-class'
import { toChoices } from '../to-choices'
import { NewAssignmentForm } from './new-assignment-form'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const taught = await loadClass((await params).id, 'assign')
  return { title: taught ? `New assignment, ${taught.name}` : 'Page not found' }
}

export default async function NewAssignmentPage({ params }: Props) {
  const { id } = await params
  const { taught } = await requireClass(id, '/assignments/new', 'assign')
  return (
    <ClassFrame taught={taught} section="assignments" title="New assignment">
      <NewAssignmentForm classId={taught.id} assignmentId={randomUUID()} choices={toChoices(taught.timeZone)} />
    </ClassFrame>
  )
}
