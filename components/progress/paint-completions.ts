import { all } from './all'

/**
 * "Mark as done" or "Done" with "Undo", for the lessons of a page. Apart from paint.ts, since it is all that a page's own code needs
 * of painting: the rest stands in the head of each page, and would come a second time with what imports it.
 */
export function paintCompletions(root: ParentNode, done: Set<string>): void {
  for (const element of all(root, '[data-complete]')) paintCompletion(element, done.has(element.dataset.complete ?? ''))
}

function paintCompletion(element: HTMLElement, done: boolean) {
  const [button, undo] = ['complete', 'undo'].map((act) => element.querySelector<HTMLElement>(`[data-act="${act}"]`))
  if (!button || !undo) return
  button.textContent = done ? 'Done' : 'Mark as done'
  if (done) button.setAttribute('aria-disabled', 'true')
  else button.removeAttribute('aria-disabled')
  undo.hidden = !done
}
