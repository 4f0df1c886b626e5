import 'server-only'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openSearch, type Search } from './rules/open-search'

let opened: Search | undefined

/** The search over the index that was made with this build: what a browser fetches, read from the disk. */
export function searchGuide(): Search {
  opened ??= openSearch(async (name) => JSON.parse(await readFile(join(process.cwd(), 'public', 'search-index', `${name}.json`), 'utf8')))
  return opened
}
