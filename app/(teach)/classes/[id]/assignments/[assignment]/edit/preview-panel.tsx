import { AssignmentTermsList } from '@/components/class/assignment-terms-list'
import { ScrollTable } from '@/components/class/scroll-table'
import { StateMark } from '@/components/class/state-mark'
import { ActionForm, SubmitButton } from '@/components/ui/action-form'
import { HeadRow } from '@/components/ui/head-row'
import { getAssignableGuide } from '@/domain/classes/assignments/get-assignable-guide'
import type { AssignmentPreview } from '@/domain/classes/assignments/preview-assignment-change'
import { STATE_WORDS } from '@/domain/classes/assignments/rules/assignment-state'
import { toNeededParts } from '@/domain/classes/assignments/rules/to-needed-parts'
import { toPartLink } from '@/domain/classes/assignments/rules/to-part-link'
import { change } from '../../actions'

type Props = { preview: AssignmentPreview; path: string; timeZone: string; fields: Record<string, string> }

/** What saving would do, and the button that does it. `fields`: the whole form, as it is sent. */
export function PreviewPanel({ preview, path, timeZone, fields }: Props) {
  const { terms, before, same, stale } = preview
  const guide = getAssignableGuide()
  return (
    <section className="panel" aria-labelledby="preview">
      <h2 id="preview">{same ? 'Nothing would change' : toHeading(preview)}</h2>
      {stale && !same && (
        <p className="error">
          Version {before.version} was saved while you were editing version {fields.version}. What you typed is kept below, and compared
          with version {before.version} here. <a href={path}>See version {before.version}</a>, or{' '}
          <a href={`${path}/edit?${new URLSearchParams({ ...toQuery(fields), version: String(before.version), preview: '1' })}`}>
            go on from version {before.version}
          </a>
          .
        </p>
      )}
      {same ? (
        <p>Version {before.version} asks for exactly this already.</p>
      ) : (
        <>
          <Changes {...preview} />
          <h3>As it will be: {terms.title}</h3>
          <AssignmentTermsList
            terms={terms}
            items={terms.items.map((item) => toPartLink(item, guide))}
            parts={toNeededParts(terms.parts, guide).length}
            timeZone={timeZone}
          />
          <ActionForm action={change} fields={fields}>
            <SubmitButton primary waiting="Saving the change">
              Save the change
            </SubmitButton>
          </ActionForm>
        </>
      )}
    </section>
  )
}

function toQuery({ classId, assignmentId, version, ...typed }: Record<string, string>): Record<string, string> {
  return typed
}

const toHeading = ({ changed, of }: AssignmentPreview) =>
  `${changed === 0 ? 'No learner changes' : changed === 1 ? '1 learner changes' : `${changed} learners change`} state, of ${of}`

function Changes({ changes, learners, changed }: AssignmentPreview) {
  if (changed === 0) return null
  return (
    <>
      <ul>
        {changes.map(({ from, to, count }) => (
          <li key={`${from} ${to}`}>
            {count} from "{STATE_WORDS[from]}" to "{STATE_WORDS[to]}"
          </li>
        ))}
      </ul>
      <ScrollTable label="Whose state changes">
        <HeadRow headings={['Learner', 'Now', 'After saving']} />
        <tbody>
          {learners.map(({ userId, name, before, after }) => (
            <tr key={userId}>
              <th scope="row">{name}</th>
              <td data-heading="Now">
                <StateMark kind={before.kind} text={before.text} />
              </td>
              <td data-heading="After saving">
                <StateMark kind={after.kind} text={after.text} />
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {learners.length < changed && <p className="count">And {changed - learners.length} more.</p>}
    </>
  )
}
