'use client'

import type { ChangeEvent } from 'react'
import { SubmitButton } from '@/components/ui/action-form'
import { MOST_ROSTER_BYTES, MOST_ROSTER_ROWS, MOST_TABLE_BYTES } from '@/domain/classes/roster/rules/limits'

/** The first step: files or pasted rows. Without JavaScript files are chosen again after a refusal: no page can choose them. */
export function RosterSource({ typed }: { typed: Record<string, string> | undefined }) {
  return (
    <>
      <h2>What to import</h2>
      <p>
        A CSV file whose first row names its columns: <code>email</code>, and if you have them <code>name</code>, <code>group</code> and{' '}
        <code>role</code> (learner, assistant or teacher); at most 1 MB. Or <code>users.csv</code> and <code>enrollments.csv</code> of
        OneRoster, both at once and as your school exports them; together at most 10 MB. At most {MOST_ROSTER_ROWS.toLocaleString('en')}{' '}
        rows of your class, in UTF-8.
      </p>
      <div className="field">
        <label htmlFor="file">Files</label>
        <input id="file" name="file" type="file" accept=".csv,.tsv,.txt,text/csv,text/plain" multiple onChange={sayTooLarge} />
      </div>
      <div className="field">
        <label htmlFor="text">Or paste the rows</label>
        <textarea
          id="text"
          name="text"
          rows={8}
          spellCheck={false}
          autoComplete="off"
          placeholder={'email,name,group\nlearner@example.org,Learner 1,Tuesday'}
          defaultValue={typed?.text}
        />
      </div>
      <p>Nobody is invited before you have seen what each row would do.</p>
      <SubmitButton primary waiting="Reading" name="intent" value="preview">
        Look at it first
      </SubmitButton>
    </>
  )
}

/** Before it is sent; the server says the same. */
function sayTooLarge({ target }: ChangeEvent<HTMLInputElement>) {
  const bytes = [...(target.files ?? [])].reduce((sum, file) => sum + file.size, 0)
  target.setCustomValidity(toRefusal(target.files?.length ?? 0, bytes))
}

function toRefusal(files: number, bytes: number): string {
  if (bytes > MOST_ROSTER_BYTES) return 'These files are larger than 10 MB together. Leave out what is not of your class.'
  if (files === 1 && bytes > MOST_TABLE_BYTES)
    return 'This file is larger than 1 MB. Split it, with the first row in each part. Of OneRoster, choose users.csv and enrollments.csv together.'
  return ''
}
