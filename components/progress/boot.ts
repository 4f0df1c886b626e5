import { all } from './all'
import { type Painted, paint } from './paint'
import { isSearchKey } from './search-key'
import { isRefused, read, readJson, write } from './storage'

/**
 * Inlined in the head of every page: theme, tabs and progress are right in the first painted frame.
 * It paints what the parser or React adds, in a microtask, which is before the browser draws.
 */
declare global {
  interface Window {
    longshore?: {
      paint: () => void
      /** Buttons that were pressed before the page's code had come, by mouse or by the key of the search. */
      takeEarlyClicks: () => HTMLElement[]
    }
  }
}

const html = document.documentElement

function paintTheme() {
  const theme = read('ls:theme')
  if (theme === 'light' || theme === 'dark') html.dataset.theme = theme
  else delete html.dataset.theme
}

function current(): Painted {
  const view = readJson<Painted['view']>('ls:view', null)
  const reader = readJson<Painted['reader']>('ls:user', null)
  return { view, reader, refused: isRefused() }
}

function paintAdded(root: Element, painted: Painted) {
  paint(root, painted)
  for (const label of all(root, '[data-theme-label]')) label.textContent = `Theme: ${read('ls:theme') ?? 'system'}`
  for (const tabs of all(root, '[data-tabs]')) showTab(tabs, chosenTab(tabs.dataset.tabs ?? ''))
  for (const kept of all(root, '[data-keep-height]:not([data-ready])')) keepHeight(kept)
}

/** What the reader chose, once for all sets of that name; before that, the shell that comes with the machine. */
function chosenTab(group: string): string | null {
  return read(`ls:tabs:${group}`) ?? (group === 'shell' && /Windows/.test(navigator.userAgent) ? 'PowerShell' : null)
}

/** Shows the tab of that label, or the first one. */
function showTab(tabs: HTMLElement, label: string | null) {
  const buttons = [...tabs.querySelectorAll<HTMLElement>('[role="tab"]')]
  const chosen = buttons.find((button) => button.textContent === label) ?? buttons[0]
  for (const button of buttons) {
    const isChosen = button === chosen
    button.setAttribute('aria-selected', String(isChosen))
    button.tabIndex = isChosen ? 0 : -1
    const panel = document.getElementById(button.getAttribute('aria-controls') ?? '')
    if (panel) panel.hidden = !isChosen
  }
}

/** A part that looks different once its code runs starts at the height that it had when the reader left. */
function keepHeight(element: HTMLElement) {
  const [width, height] = readJson<number[]>(`ls:height:${element.dataset.keepHeight}`, [])
  if (width !== innerWidth || !height) return
  element.style.height = `${height}px`
  element.style.overflow = 'hidden'
}

// A write finds out whether the browser keeps anything; reading alone does not in every browser.
write('ls:probe', '1')
html.dataset.js = ''
paintTheme()
const early: HTMLElement[] = []
const onEarlyClick = (event: MouseEvent) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-act],[role="tab"]') : null
  if (button) early.push(button)
}
const onEarlyKey = (event: KeyboardEvent) => {
  const search = isSearchKey(event) ? document.querySelector<HTMLElement>('[data-act="search"]') : null
  if (!search) return
  event.preventDefault()
  early.push(search)
}
document.addEventListener('click', onEarlyClick)
document.addEventListener('keydown', onEarlyKey)

window.longshore = {
  takeEarlyClicks: () => {
    document.removeEventListener('click', onEarlyClick)
    document.removeEventListener('keydown', onEarlyKey)
    return early.splice(0)
  },
  paint: () => {
    paintTheme()
    paintAdded(html, current())
  },
}
new MutationObserver((mutations) => {
  const painted = current()
  for (const { addedNodes } of mutations)
    for (const node of addedNodes)
      if (node instanceof Element)
        paintAdded(node.closest('[data-lesson],[data-reader],[data-complete],[data-tabs],[data-due]') ?? node, painted)
}).observe(html, { childList: true, subtree: true })
