import { read, write } from './storage'

/** Sends what a reader thinks of a page, and says what became of it. Asked again, the newer answer replaces the older one. */
export async function sendFeedback(button: HTMLElement): Promise<void> {
  const box = button.closest<HTMLElement>('[data-feedback]')
  if (!box) return
  const buttons = [...box.querySelectorAll<HTMLElement>('[data-helpful]')]
  const pressed = button.dataset.helpful ? button : buttons.find((candidate) => candidate.getAttribute('aria-pressed') === 'true')
  if (!pressed) return
  const comment = box.querySelector('textarea')?.value.trim() ?? ''
  const said = box.querySelector('[role="status"]')
  const says = (text: string) => {
    if (said) said.textContent = text
  }
  const answer = await post({
    pageId: box.dataset.feedback,
    revision: box.dataset.revision,
    helpful: pressed.dataset.helpful === 'yes',
    reader: readerId(),
    ...(comment ? { comment } : {}),
  })
  if (answer !== null) return says(answer)
  for (const candidate of buttons) candidate.setAttribute('aria-pressed', String(candidate === pressed))
  const more = box.querySelector<HTMLElement>('.feedback-more')
  if (more) more.hidden = button.dataset.helpful === undefined
  says(button.dataset.helpful ? 'Noted, thank you.' : 'Sent, thank you.')
}

/** Null when it was stored, otherwise a sentence. */
async function post(body: object): Promise<string | null> {
  try {
    const response = await fetch('/api/feedback', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return response.ok ? null : ((await response.json()) as { error: string }).error
  } catch {
    return 'Not sent: the guide cannot be reached. Your words are still here; try again later.'
  }
}

/** Tells this browser apart from others, so that it counts once for each page. */
function readerId(): string {
  const known = read('ls:reader')
  if (known) return known
  const made = crypto.randomUUID()
  write('ls:reader', made)
  return made
}
