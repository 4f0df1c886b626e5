const FIELDS = 'input, textarea, select, [contenteditable], dialog[open]'

/** Whether a key asks for the search: `/`, unless it is typed into something or belongs to a shortcut of the browser. */
export function isSearchKey(event: KeyboardEvent): boolean {
  const isAlone = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey
  return isAlone && event.target instanceof Element && !event.target.closest(FIELDS)
}
