import '@/components/class/assignments.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AssignmentFields } from '@/components/class/assignment-fields'
import { ClassFrame } from '@/components/class/class-frame'
import { type AssignmentPreview, previewAssignmentChange } from '@/domain/classes/assignments/preview-assignment-change'
import { requireAssignment } from '@/domain/classes/assignments/require-assignment'
import { toDraft, toFields } from '@/domain/classes/assignments/rules/draft-fields'
import { AppError } from '@/lib/errors'
import { loadClass } from '../../../load-class'
import { requireClass } from '../../../require-class'
import { orNotFound } from '../../or-not-found'
import { toChoices } from '../../to-choices'
import { PreviewPanel } from './preview-panel'

export const dynamic = 'force-dynamic'

type Query = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ id: string; assignment: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const taught = await loadClass((await params).id, 'assign')
  return { title: taught ? `Change an assignment, ${taught.name}` : 'Page not found' }
}

/**
 * What is typed stands in the address, and the preview is made from it: nothing is written before "Save", the way back keeps
 * everything, and no code is needed.
 */
export default async function EditAssignmentPage({ params, searchParams }: Props) {
  const { id, assignment: assignmentId } = await params
  const path = `/classes/${id}/assignments/${assignmentId}`
  const { session, taught } = await requireClass(id, `/assignments/${assignmentId}/edit`, 'assign')
  const own = { userId: session.userId, classId: taught.id, assignmentId }
  const assignment = await orNotFound(requireAssignment({ ...own, act: 'assign' }))
  if (assignment.withdrawnAt) notFound()
  const typed = toTyped(await searchParams)
  const values = typed ?? toFields(assignment)
  const version = Number(typed?.version ?? assignment.version)
  const preview = typed ? await tryPreview(previewAssignmentChange({ ...own, version, draft: toDraft(typed) })) : null
  const refusal = preview instanceof AppError ? preview : null
  const isShown = preview !== null && !refusal
  return (
    <ClassFrame taught={taught} section="assignments" title={`Change "${assignment.title}"`}>
      {preview && !(preview instanceof AppError) && (
        <PreviewPanel
          preview={preview}
          path={path}
          timeZone={taught.timeZone}
          fields={{ ...values, classId: taught.id, assignmentId, version: String(version) }}
        />
      )}
      <form method="get" action={`${path}/edit`} className="panel" aria-label="Change the assignment">
        {refusal && (
          <p className="error" role="alert">
            {refusal.message}
          </p>
        )}
        <input type="hidden" name="version" value={version} />
        <AssignmentFields choices={toChoices(taught.timeZone, assignment.items)} values={values} wrong={refusal?.field} />
        <div className="acts">
          <button className={isShown ? 'btn' : 'btn primary'} type="submit" name="preview" value="1">
            {isShown ? 'Preview it again' : 'Preview the change'}
          </button>
          <a className="btn quiet" href={path}>
            Leave it as it is
          </a>
        </div>
        {!isShown && <p className="count">Nothing is saved yet: first you see whose state changes.</p>}
      </form>
    </ClassFrame>
  )
}

/** The fields of the form as the address has them, or null where it has none. */
function toTyped(query: Query): Record<string, string> | null {
  if (query.preview === undefined) return null
  const texts = Object.entries(query).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0] !== 'preview')
  return Object.fromEntries(texts)
}

/** A refusal is shown with the form, which keeps what was typed. */
async function tryPreview(preview: Promise<AssignmentPreview>): Promise<AssignmentPreview | AppError> {
  try {
    return await orNotFound(preview)
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
}
