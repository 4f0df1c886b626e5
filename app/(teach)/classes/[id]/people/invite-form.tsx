'use client'

import { FormError, SubmitButton } from '@/components/ui/action-form'
import { useFormAction } from '@/components/ui/use-form-action'
import type { Group } from '@/domain/classes/people/types'
import { FIRST_COMES } from '@/domain/classes/roster/rules/to-outcome'
import { invite } from './actions'
import { GroupNames } from './group-names'

export function InviteForm({ classId, groups, mayRun }: { classId: string; groups: Group[]; mayRun: boolean }) {
  const [state, form] = useFormAction(invite)
  const wrong = (field: string) => state?.field === field || undefined
  return (
    <form {...form}>
      <input type="hidden" name="classId" value={classId} />
      <FormError state={state} />
      <div className="fields">
        <label className="field">
          <span>Address</span>
          <input name="email" type="email" required autoComplete="off" defaultValue={state?.typed.email} aria-invalid={wrong('email')} />
        </label>
        <div className="field">
          <label htmlFor="role">Role</label>
          {/* The key makes a refused form keep what was chosen. */}
          <select
            key={state?.typed.role}
            id="role"
            name="role"
            aria-describedby={mayRun ? 'role-explained' : undefined}
            defaultValue={state?.typed.role ?? 'learner'}
          >
            <option value="learner">Learner</option>
            {mayRun && <option value="assistant">Assistant</option>}
            {mayRun && <option value="teacher">Teacher</option>}
          </select>
        </div>
        <label className="field">
          <span>Name, for your list (optional)</span>
          <input name="name" maxLength={80} autoComplete="off" defaultValue={state?.typed.name} aria-invalid={wrong('name')} />
        </label>
        <label className="field">
          <span>Group (optional)</span>
          <input
            name="group"
            list="groups"
            maxLength={60}
            autoComplete="off"
            defaultValue={state?.typed.group}
            aria-invalid={wrong('group')}
          />
        </label>
      </div>
      {mayRun && (
        <p id="role-explained" className="count">
          For assistants and teachers: {FIRST_COMES}
        </p>
      )}
      <GroupNames groups={groups} />
      <SubmitButton primary waiting="Inviting">
        Invite this person
      </SubmitButton>
    </form>
  )
}
