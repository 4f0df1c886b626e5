import { isSearchKey } from './search-key'
import { read, remove, write } from './storage'
import { commit } from './store'
import { sync } from './sync'

/** How long "Copied" stands in the place of "Copy". */
const COPIED_MS = 2_000

/** What a click on `data-act` does. Server-rendered buttons need no component of their own. */
const ACTS: Record<string, (button: HTMLElement) => void> = {
  complete: (button) => {
    if (button.getAttribute('aria-disabled') === 'true') return
    const box = button.closest<HTMLElement>('[data-complete]')
    if (!box?.dataset.complete) return
    commit({ type: 'lesson_completed', lessonId: box.dataset.complete, payload: { revision: box.dataset.revision ?? '' } })
    say(box, 'Marked as done.')
    void sync()
  },
  undo: (button) => {
    const box = button.closest<HTMLElement>('[data-complete]')
    if (!box?.dataset.complete) return
    commit({ type: 'completion_undone', lessonId: box.dataset.complete, payload: {} })
    say(box, 'No longer marked as done.')
    box.querySelector<HTMLElement>('[data-act="complete"]')?.focus()
    void sync()
  },
  theme: () => {
    const theme = read('ls:theme')
    if (theme === 'light') write('ls:theme', 'dark')
    else if (theme === 'dark') remove('ls:theme')
    else write('ls:theme', 'light')
    window.longshore?.paint()
  },
  copy: (button) => {
    const text = button.dataset.copy || (button.closest('.code')?.querySelector('code')?.textContent ?? '')
    navigator.clipboard.writeText(text).then(
      () => flash(button, 'Copied'),
      () => flash(button, 'Not copied: select the text'),
    )
  },
  'copy-page': (button) => {
    const twin = fetch(button.dataset.page ?? '').then((response) => (response.ok ? response.text() : Promise.reject(response.status)))
    // Given as a promise, since a browser may want the copy to begin while the press still counts.
    const copied = window.ClipboardItem
      ? navigator.clipboard.write([new ClipboardItem({ 'text/plain': twin.then((text) => new Blob([text], { type: 'text/plain' })) })])
      : twin.then((text) => navigator.clipboard.writeText(text))
    copied.then(
      () => flash(button, 'Copied'),
      () => flash(button, 'Not copied'),
    )
  },
  helpful: (button) => void import('./feedback').then(({ sendFeedback }) => sendFeedback(button)),
  'feedback-comment': (button) => void import('./feedback').then(({ sendFeedback }) => sendFeedback(button)),
  search: () => openDialog('search'),
  ask: () => openDialog('ask'),
}

/** Where it cannot be loaded, the list of all pages is the next best. */
function openDialog(mode: 'search' | 'ask') {
  import('../search/open-dialog').then(
    (dialog) => dialog.openDialog(mode),
    () => location.assign('/search/'),
  )
}

function say(box: HTMLElement, text: string) {
  const status = box.querySelector('[role="status"]')
  if (status) status.textContent = text
}

function flash(button: HTMLElement, text: string) {
  button.dataset.label ??= button.textContent ?? ''
  button.textContent = text
  setTimeout(() => {
    button.textContent = button.dataset.label ?? ''
  }, COPIED_MS)
}

/** The ARIA tab pattern: click or arrow keys choose, the choice is kept and holds for every set of the group. */
function chooseTab(tab: HTMLElement) {
  const group = tab.closest<HTMLElement>('[data-tabs]')?.dataset.tabs
  if (!group) return
  write(`ls:tabs:${group}`, tab.textContent ?? '')
  const top = tab.getBoundingClientRect().top
  window.longshore?.paint()
  // Other sets of the group may have grown above: keep the one in hand where it is.
  scrollBy(0, tab.getBoundingClientRect().top - top)
}

function onKey(event: KeyboardEvent) {
  if (!(event.target instanceof HTMLElement)) return
  if (isSearchKey(event)) {
    event.preventDefault()
    openDialog('search')
  }
  if (event.target.getAttribute('role') !== 'tab') return
  const tabs = [...(event.target.parentElement?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])]
  const at = tabs.indexOf(event.target)
  const to = { ArrowRight: (at + 1) % tabs.length, ArrowLeft: (at - 1 + tabs.length) % tabs.length, Home: 0, End: tabs.length - 1 }[
    event.key
  ]
  const tab = to === undefined ? undefined : tabs[to]
  if (!tab) return
  event.preventDefault()
  chooseTab(tab)
  tab.focus()
}

function onClick(event: MouseEvent) {
  if (!(event.target instanceof Element)) return
  const button = event.target.closest<HTMLElement>('[data-act]')
  if (button && !isLeftToBrowser(button, event)) ACTS[button.dataset.act ?? '']?.(button)
  const tab = event.target.closest<HTMLElement>('[role="tab"]')
  if (tab) chooseTab(tab)
}

/** A link that is also a button: with a key held down it is a link. */
function isLeftToBrowser(button: HTMLElement, event: MouseEvent): boolean {
  if (!(button instanceof HTMLAnchorElement)) return false
  if (event.ctrlKey || event.metaKey || event.shiftKey) return true
  event.preventDefault()
  return false
}

export function startActs(): () => void {
  document.addEventListener('click', onClick)
  document.addEventListener('keydown', onKey)
  for (const button of window.longshore?.takeEarlyClicks() ?? []) button.click()
  return () => {
    document.removeEventListener('click', onClick)
    document.removeEventListener('keydown', onKey)
  }
}
