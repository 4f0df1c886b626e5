const form = document.querySelector('#add')
const nameField = document.querySelector('#name')
const list = document.querySelector('#items')
const problem = document.querySelector('#problem')

async function send(method, path, body) {
  const response = await fetch(`/api/items${path}`, {
    method,
    headers: body ? { 'content-type': 'application/json' } : {},
    body: body && JSON.stringify(body),
  })
  const answer = response.status === 204 ? undefined : await response.json()
  if (!response.ok) throw new Error(answer.error)
  return answer
}

/** Runs what a click or a form asked for; says what went wrong if it did. Gives false then. */
async function attempt(action) {
  problem.textContent = ''
  try {
    await action()
    return true
  } catch (error) {
    problem.textContent = error instanceof TypeError ? 'The server does not answer.' : error.message
    return false
  } finally {
    showCount()
  }
}

// Names are put in as text, never as HTML: what somebody typed must not run as a script.
function showItem(item) {
  const box = Object.assign(document.createElement('input'), { type: 'checkbox', checked: item.loaded })
  const label = document.createElement('label')
  label.append(box, ` ${item.name}`)
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Remove' })
  button.setAttribute('aria-label', `Remove ${item.name}`)
  const row = document.createElement('li')
  row.append(label, button)
  list.append(row)

  box.addEventListener('change', async () => {
    const { checked } = box
    if (!(await attempt(() => send('PATCH', `/${item.id}`, { loaded: checked })))) box.checked = !checked
    showCount()
  })
  button.addEventListener('click', () =>
    attempt(async () => {
      await send('DELETE', `/${item.id}`)
      row.remove()
      nameField.focus()
    }),
  )
}

function showCount() {
  const total = list.children.length
  const loaded = list.querySelectorAll('input:checked').length
  document.querySelector('#empty').hidden = total > 0
  document.querySelector('#count').textContent = total > 0 ? `${loaded} of ${total} loaded` : ''
}

form.addEventListener('submit', (event) => {
  event.preventDefault()
  attempt(async () => {
    showItem(await send('POST', '', { name: nameField.value }))
    form.reset()
  })
})

attempt(async () => {
  for (const item of await send('GET', '')) showItem(item)
})
