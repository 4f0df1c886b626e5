import { randomUUID } from 'node:crypto'
import type { Locator, Page } from '@playwright/test'
import type { Pool } from 'pg'
import { expect, type Person } from './test'

/** A day from today in UTC, which is the zone of the classes here. */
export const day = (ahead: number) => new Date(Date.now() + ahead * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)

/** A class with these people in it, as joining would have left it. */
export async function makeClass(database: Pool, people: [Person, 'teacher' | 'assistant' | 'learner'][]) {
  const id = randomUUID()
  const code = `PIER-${id.slice(0, 6).toUpperCase()}`
  await database.query('INSERT INTO "Class" (id, name, "joinCode") VALUES ($1, $2, $3)', [id, 'Harbour school', code])
  for (const [index, [{ id: userId }, role]] of people.entries())
    await database.query('INSERT INTO "ClassMember" ("classId", "userId", role, number) VALUES ($1, $2, $3::"ClassRole", $4)', [
      id,
      userId,
      role,
      index + 1,
    ])
  return { id, code, path: `/classes/${id}/assignments` }
}

/** An assignment as its form would have made it. */
export async function makeAssignment(database: Pool, classId: string, byId: string, dueAt: string, title = 'First steps') {
  const id = randomUUID()
  const parts = JSON.stringify([
    { kind: 'lesson', id: 'what-is-a-container' },
    { kind: 'lesson', id: 'what-is-an-image' },
  ])
  await database.query('INSERT INTO "Assignment" (id, "classId") VALUES ($1, $2)', [id, classId])
  await database.query(
    `INSERT INTO "AssignmentVersion" ("assignmentId", version, title, items, parts, need, "dueAt", "byId") VALUES ($1, 1, $2, $3, $3, 1, $4, $5)`,
    [id, title, parts, dueAt, byId],
  )
  return id
}

/** Types a day into a date field as its parts, in the order of the browser's language. */
export async function typeDay(field: Locator, iso: string) {
  const [year, month, date] = iso.split('-')
  // A browser that is busy with a new page may take the last digits for another field's; then they are typed again.
  await expect(async () => {
    await field.blur()
    await field.focus()
    await field.page().keyboard.type(`${month}${date}${year}`)
    await expect(field).toHaveValue(iso, { timeout: 1000 })
  }).toPass()
}

/** What is due as the browser keeps it: the next page paints that in its first frame, and the list comes and goes with a page only. */
export const readKept = (page: Page) => page.evaluate(() => localStorage.getItem('ls:view') ?? '')

export const press = async (control: Locator, key = 'Enter') => {
  await control.focus()
  await control.press(key)
}

/** Types as a keyboard would, in the place of what stands there. */
export async function type(field: Locator, text: string) {
  await press(field, 'ControlOrMeta+a')
  await field.page().keyboard.insertText(text)
}
