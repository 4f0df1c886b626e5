import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { DockerfileParser } from 'dockerfile-ast'
import { validate } from 'dockerfile-utils'
import { listFiles, type Passage } from './read-passages'

/** A fragment without a FROM gets one before it, so that its own lines are judged and nothing else. */
const toWhole = (text: string): { text: string; added: number } => {
  if (DockerfileParser.parse(text).getFROMs().length > 0) return { text, added: 0 }
  return { text: `FROM scratch\n${text}`, added: 1 }
}

/** What the Dockerfile linter says of one text, as `line` (from 1) and words. */
export function lintDockerfile(source: string): { line: number; says: string }[] {
  const { text, added } = toWhole(source)
  return validate(text).map(({ range, message }) => ({ line: Math.max(1, range.start.line + 1 - added), says: String(message) }))
}

/** Every Dockerfile that a lesson or a quiz shows, and every one of the samples, lints; one marked `wrong` does not. */
export function checkDockerfiles(passages: Passage[], root: string): string[] {
  const shown = passages.filter((passage) => passage.kind === 'block' && isDockerfile(passage))
  return [
    ...shown.flatMap(({ file, line, text, wrong }) => {
      const faults = lintDockerfile(text)
      if (!wrong) return faults.map((fault) => `${file}:${line + fault.line - 1}: ${fault.says}`)
      return faults.length > 0
        ? []
        : [`${file}:${line}: this Dockerfile is marked as wrong, but nothing is wrong with it; remove the mark.`]
    }),
    ...listFiles(`${root}/content/samples`)
      .filter((path) => /(^|\/)Dockerfile[^/]*$|\.dockerfile$/i.test(path))
      .flatMap((path) => {
        const file = relative(root, path).replaceAll('\\', '/')
        return lintDockerfile(readFileSync(path, 'utf8')).map(({ line, says }) => `${file}:${line}: ${says}`)
      }),
  ]
}

/** A block of a sample is judged with the sample, whole. */
const isDockerfile = ({ lang, title, sample }: Passage) =>
  sample === undefined && (/^(dockerfile|docker)$/i.test(lang) || /(^|\/)Dockerfile/.test(title))
