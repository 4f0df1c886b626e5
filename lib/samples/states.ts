import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parse } from 'yaml'

const folder = join(process.cwd(), 'content', 'samples')

type States = Record<string, { from?: string }>

const statesOf = (app: string) => parse(readFileSync(join(folder, app, 'states.yaml'), 'utf8')) as States

/** Every state of every sample app, as `[app, state]`. */
export function listStates(): [app: string, state: string][] {
  return readdirSync(folder).flatMap((app) => Object.keys(statesOf(app)).map((state): [string, string] => [app, state]))
}

/** The files of one state, as paths inside the app with the files on disk that hold them: its own over those it builds on. */
export function listFiles(app: string, state: string): Map<string, string> {
  const known = statesOf(app)[state]
  if (!known) throw new Error(`there is no state "${state}" of the sample "${app}"; there are ${Object.keys(statesOf(app)).join(', ')}`)
  const files = known.from ? listFiles(app, known.from) : new Map<string, string>()
  const own = join(folder, app, state)
  for (const entry of readdirSync(own, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile()) files.set(relative(own, path).replaceAll('\\', '/'), path)
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The text of `<app>/<state>/<path>`. */
export function readSample(file: string): string {
  const [app = '', state = '', ...path] = file.split('/')
  if (!existsSync(join(folder, app, 'states.yaml'))) throw new Error(`there is no sample app "${app}", named by file="${file}"`)
  const source = listFiles(app, state).get(path.join('/'))
  if (!source) throw new Error(`the sample ${app} has no file "${path.join('/')}" in its state "${state}"`)
  return readFileSync(source, 'utf8')
}

/** Where a reader downloads one state. */
export const toDownload = (app: string, state: string) => `/samples/${app}-${state}.tar.gz`
