import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { access, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Keeps the items in a file, one JSON object a line. For one server at a time. */
export async function openFileStore(path) {
  const folder = dirname(path)
  let lastChange = Promise.resolve()

  // One change after the other: two at once would each write the list without the other's change.
  function change(edit) {
    const done = lastChange.then(async () => {
      const { items, result } = edit(await readItems(path))
      if (items) await writeItems(path, items)
      return result
    })
    lastChange = done.catch(() => {})
    return done
  }

  async function check() {
    await access(folder, constants.W_OK)
    await readItems(path)
  }

  await mkdir(folder, { recursive: true })
  await check()
  return {
    place: path,
    check,
    list: () => readItems(path),
    add: (name) =>
      change((items) => {
        const item = { id: randomUUID(), name, loaded: false }
        return { items: [...items, item], result: item }
      }),
    setLoaded: (id, loaded) =>
      change((items) => {
        const item = items.find((candidate) => candidate.id === id)
        if (!item) return {}
        item.loaded = loaded
        return { items, result: item }
      }),
    remove: (id) =>
      change((items) => {
        const rest = items.filter((item) => item.id !== id)
        return rest.length < items.length ? { items: rest, result: true } : { result: false }
      }),
    close: () => lastChange,
  }
}

async function readItems(path) {
  try {
    const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim())
    return lines.map((line) => JSON.parse(line))
  } catch (error) {
    if (error.code === 'ENOENT') return []
    throw error
  }
}

// A rename happens as a whole or not at all, so a crash leaves the old list or the new one, never half of it.
async function writeItems(path, items) {
  const draft = `${path}.new`
  await writeFile(draft, items.map((item) => `${JSON.stringify(item)}\n`).join(''), { flush: true })
  await rename(draft, path)
}
