import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { Ajv, type ErrorObject } from 'ajv'
import { isNode, LineCounter, parseDocument } from 'yaml'
import { listFiles, type Passage } from './read-passages'

const schema = JSON.parse(readFileSync(join(import.meta.dirname, 'compose-spec', 'schema.json'), 'utf8')) as {
  $schema?: string
  properties: Record<string, unknown>
}
// It names its dialect by an address that the validator does not know; it is the validator's own, draft 7.
delete schema.$schema
const ajv = new Ajv({ strict: false, allErrors: true, verbose: true })
const accepts = ajv.compile(schema)

/** What is wrong with a Compose file or a fragment of one, as `line` (from 1) and words. */
export function lintCompose(text: string): { line: number; says: string }[] {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, merge: true })
  if (document.errors.length > 0)
    return document.errors.map(({ pos, message }) => ({
      line: lines.linePos(pos[0]).line,
      says: message.split('\n')[0]?.replace(/:$/, '.') ?? message,
    }))
  // The schema demands no key at the top, so a fragment is judged by it as it is.
  if (accepts(document.toJS())) return []
  return toFaults(accepts.errors ?? []).map((error) => {
    const path = error.instancePath
      .split('/')
      .slice(1)
      .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    const extra = error.keyword === 'additionalProperties' ? String(error.params.additionalProperty) : undefined
    return { line: findLine(document, lines, path, extra), says: toSentence(path, error, extra) }
  })
}

/** Of the branches of a choice, each says why it was not taken; the deepest complaint is about what was meant. */
function toFaults(errors: ErrorObject[]): ErrorObject[] {
  const told = errors.filter(({ keyword }) => !['oneOf', 'anyOf', 'if'].includes(keyword))
  const depth = (error: ErrorObject) => error.instancePath.split('/').length + (error.keyword === 'additionalProperties' ? 1 : 0)
  const deepest = new Map<string, ErrorObject>()
  for (const error of told) {
    const service = error.instancePath.split('/').slice(0, 4).join('/')
    const best = deepest.get(service)
    if (!best || depth(error) > depth(best)) deepest.set(service, error)
  }
  return [...deepest.values()]
}

function findLine(document: ReturnType<typeof parseDocument>, lines: LineCounter, path: string[], extra: string | undefined): number {
  for (let length = path.length; length >= 0; length--) {
    const at = path.slice(0, length)
    const holder = document.getIn(at.slice(0, -1), true)
    const name = length === path.length ? extra : undefined
    const inside = document.getIn(at, true)
    const pair = name === undefined ? findPair(holder, at.at(-1)) : findPair(inside, name)
    const place = pair ?? (isNode(inside) ? inside : undefined)
    if (place?.range) return lines.linePos(place.range[0]).line
  }
  return 1
}

/** The key of that name in a mapping. */
function findPair(node: unknown, name: string | undefined) {
  const items = (node as { items?: { key?: unknown }[] } | undefined)?.items ?? []
  const key = items.find((item) => String((item.key as { value?: unknown } | undefined)?.value) === name)?.key
  return isNode(key) ? key : undefined
}

function toSentence(path: string[], error: ErrorObject, extra: string | undefined): string {
  const where = path.length > 0 ? path.join('.') : 'the file'
  if (extra !== undefined) return `${where} has a key "${extra}" that the Compose specification does not know.`
  if (error.keyword === 'enum') return `${where} must be one of ${(error.params.allowedValues as string[]).join(', ')}.`
  return `${where} ${error.message}.`
}

/** Every Compose file that a lesson or a quiz shows, and every one of the samples, fits the specification; one marked `wrong` does not. */
export function checkComposeFiles(passages: Passage[], root: string): string[] {
  const shown = passages.filter(isCompose)
  return [
    ...shown.flatMap(({ file, line, text, wrong }) => {
      const faults = lintCompose(text)
      if (!wrong) return faults.map((fault) => `${file}:${line + fault.line - 1}: ${fault.says}`)
      return faults.length > 0
        ? []
        : [`${file}:${line}: this Compose file is marked as wrong, but nothing is wrong with it; remove the mark.`]
    }),
    ...listFiles(join(root, 'content', 'samples'))
      .filter((path) => COMPOSE_NAME.test(path))
      .flatMap((path) => {
        const file = relative(root, path).replaceAll('\\', '/')
        return lintCompose(readFileSync(path, 'utf8')).map(({ line, says }) => `${file}:${line}: ${says}`)
      }),
  ]
}

const COMPOSE_NAME = /(^|[\\/])(docker-)?compose([.-][\w-]+)*\.ya?ml$/
/** The keys at the top of a Compose file by which a fragment without a title is known. */
const TOP = /^(services|networks|volumes|configs|secrets|include|models):/m

export const isCompose = ({ kind, lang, title, text, sample }: Passage): boolean =>
  kind === 'block' && sample === undefined && /^ya?ml$/.test(lang) && (COMPOSE_NAME.test(title) || (title === '' && TOP.test(text)))
