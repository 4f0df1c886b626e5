import { isOtherClock } from '../../domain/classes/assignments/rules/is-other-clock'
import type { DueAssignment } from '../../domain/classes/assignments/rules/to-due'
import type { View } from '../../domain/progress/rules/to-view'
import { countDue, type DueView } from '../../domain/review/rules/due-view'
import { all } from './all'
import { paintCompletions } from './paint-completions'

export type Reader = { id: string; name: string } | null
/** As it is kept: one from before there was review, or classes with assignments, lacks that. */
export type KeptView = View & { review?: DueView; assigned?: DueAssignment[] }
/** What every page shows of one reader. */
export type Painted = { view: KeptView | null; reader: Reader; refused: boolean }

/** Dates read as on the pages that the server writes. */
const LOCALE = 'en-GB'

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`

/** Texts by the name in `data-text`. */
const TEXTS: Record<string, (view: KeptView, due: number) => string> = {
  'next-title': ({ next, doneCount }) => (next ? `${doneCount > 0 ? 'Pick up at' : 'Start with'} “${next.title}”` : 'Every lesson is done'),
  'next-detail': ({ next, doneCount, of, skipped }) =>
    `${doneCount} of ${plural(of, 'lesson')} done.${next ? ` About ${plural(next.minutes, 'minute')}, ${plural(next.questions, 'question')}.` : ''}${skipped > 0 ? ` You skipped ${skipped}.` : ''}`,
  'next-button': ({ next, doneCount }, due) =>
    next ? (doneCount > 0 ? 'Continue' : 'Start') : due > 0 ? `Review ${plural(due, 'question')}` : 'See your progress',
  'done-of': ({ doneCount, of }) => `${doneCount} of ${plural(of, 'lesson')} on board.`,
  percent: ({ percent }) => (percent === null ? '-' : `${percent}%`),
  answers: ({ answers }) => (answers.of > 0 ? `${answers.right} / ${answers.of}` : '-'),
  days: ({ daysThisWeek }) => plural(daysThisWeek, 'day'),
  lessons: ({ doneCount, of }) => `${doneCount} / ${of}`,
}

/**
 * Paints one reader's progress into a page that was made for everyone. Runs before the first frame (inlined in the head),
 * after every change, and on whatever is added to the page. Elements say by data attributes what they show;
 * those that are painted carry suppressHydrationWarning, so React leaves them alone.
 */
export function paint(root: ParentNode, { view, reader, refused }: Painted): void {
  for (const element of all(root, '[data-reader]')) paintReader(element, reader)
  for (const element of all(root, '[data-refused]')) element.hidden = !refused
  if (!view) return
  // By the clock: what was not due when the view was made may be now.
  const due = view.review ? countDue(view.review, new Date()) : 0
  for (const element of all(root, '[data-due]')) paintDue(element, due)
  paintAssigned(root, view.assigned ?? [])
  const done = new Set(view.done)
  for (const element of all(root, '[data-lesson]')) paintLesson(element, done, view)
  for (const element of all(root, '[data-count]')) {
    const [have, of] = view.modules[element.dataset.count ?? ''] ?? []
    if (of !== undefined) element.textContent = element.dataset.short === undefined ? `${have} of ${of} done` : `${have}/${of}`
  }
  for (const element of all(root, '[data-text]'))
    element.textContent = TEXTS[element.dataset.text ?? '']?.(view, due) ?? element.textContent
  for (const element of all(root, '[data-next-href]'))
    element.setAttribute('href', view.next?.path ?? (due > 0 ? '/review/' : '/progress/'))
  for (const element of all(root, '[data-resume]')) paintResume(element, view)
  for (const element of all(root, '[data-quiz]')) {
    const score = view.quizzes[element.dataset.quiz ?? '']
    if (score) element.textContent = `quiz ${score[0]}/${score[2]}`
  }
  paintCompletions(root, done)
  for (const element of all(root, '[data-recent]')) paintRecent(element, view)
}

/** `data-state` is done, next or todo. In a grid the first unfinished card is next: one card, never two. */
function paintLesson(element: HTMLElement, done: Set<string>, view: View) {
  const id = element.dataset.lesson ?? ''
  const grid = element.closest('[data-grid]')
  const nextId = grid
    ? [...grid.querySelectorAll<HTMLElement>('[data-lesson]')].find((card) => !done.has(card.dataset.lesson ?? ''))?.dataset.lesson
    : view.next?.id
  const state = done.has(id) ? 'done' : id === nextId ? 'next' : 'todo'
  element.dataset.state = state
  if (grid) {
    if (state === 'next') element.setAttribute('aria-current', 'step')
    else element.removeAttribute('aria-current')
  }
  for (const word of element.querySelectorAll('[data-word]'))
    word.textContent = state === 'todo' ? '' : state === 'done' ? ' (done)' : ' (next up)'
  for (const band of element.querySelectorAll('[data-band]')) band.textContent = state === 'next' ? 'Next up' : ''
}

/** "Review 3", which is read as "Review 3 due". */
function paintDue(element: HTMLElement, due: number) {
  element.hidden = due === 0
  const count = element.querySelector('[data-due-count]')
  if (count) count.textContent = String(due)
}

const WEEK_MS = 7 * 24 * 60 * 60 * 1000

/**
 * What is due in classes: a list, which takes more rows only with the page, so that nothing which is being read is pushed away,
 * and a badge on cards, which has a place of its own. Overdue is told by the clock.
 */
function paintAssigned(root: ParentNode, rows: DueAssignment[]) {
  const now = Date.now()
  const isNew = document.readyState === 'loading'
  const say = (due: string, options: Intl.DateTimeFormatOptions) => new Date(due).toLocaleString(LOCALE, options)
  if (isNew) for (const element of all(root, '[data-assigned]')) element.hidden = rows.length === 0
  for (const list of all(root, '[data-assigned-list]')) {
    const places = isNew ? rows.length : list.childElementCount
    if (rows.length < places) list.style.minHeight = `${list.offsetHeight}px`
    list.replaceChildren(
      ...rows.slice(0, places).flatMap(({ title, due, classTime, classOffsetMinutes, path, begun }) => {
        const kind = Date.parse(due) < now ? 'overdue' : begun ? 'in-progress' : 'not-started'
        const row = list.parentElement?.querySelector(`[data-kind="${kind}"]`)?.cloneNode(true) as HTMLElement | undefined
        const [link, time] = [row?.querySelector('a'), row?.querySelector('time')]
        if (!row || !link || !time) return []
        Object.assign(link, { href: path, textContent: title })
        // A view that was kept before does not know the time of the class.
        const isOther = classTime && isOtherClock({ at: due, classOffsetMinutes })
        const own = say(due, { dateStyle: 'full', timeStyle: 'short' })
        Object.assign(time, { dateTime: due, textContent: `Due ${isOther ? `${own} by your clock (${classTime})` : own}` })
        return [row]
      }),
    )
  }
  for (const element of all(root, '[data-due-on]')) {
    const found = rows.find(({ due, lessons }) => Date.parse(due) < now + WEEK_MS && lessons.includes(element.dataset.dueOn ?? ''))
    element.hidden = !found
    if (found) element.textContent = Date.parse(found.due) < now ? 'Overdue' : `Due ${say(found.due, { day: 'numeric', month: 'short' })}`
  }
}

function paintReader(element: HTMLElement, reader: Reader) {
  element.dataset.reader = reader ? 'in' : 'out'
  for (const link of element.querySelectorAll<HTMLElement>('[data-out]')) link.hidden = reader !== null
  for (const link of element.querySelectorAll<HTMLElement>('[data-in]')) {
    link.hidden = reader === null
    if (!reader) continue
    link.setAttribute('aria-label', `Account of ${reader.name}`)
    const initial = link.querySelector('[data-initial]')
    if (initial) initial.textContent = [...reader.name.trim()][0]?.toUpperCase() ?? '?'
  }
}

function paintResume(element: HTMLElement, { resume }: View) {
  element.hidden = resume === null
  const link = element.querySelector('a')
  if (!link || !resume) return
  link.href = resume.path
  link.textContent = resume.title
}

function paintRecent(element: HTMLElement, view: View) {
  if (view.recent.length === 0) return
  element.replaceChildren(
    ...view.recent.map(({ title, path, right, of, at }) => {
      const row = document.createElement('li')
      const link = Object.assign(document.createElement('a'), { href: path, textContent: title })
      const score = Object.assign(document.createElement('span'), { textContent: `${right} of ${of} right` })
      const day = new Date(at).toLocaleDateString(LOCALE, { day: 'numeric', month: 'long', year: 'numeric' })
      row.append(link, score, Object.assign(document.createElement('span'), { textContent: day }))
      return row
    }),
  )
}
