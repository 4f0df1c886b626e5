import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { TermLink } from '../../lib/markdown/glossary-terms'
import { modulesSchema } from './curriculum-schema'
import { termsSchema } from './glossary-schema'

/**
 * What the prose of a lesson links to the glossary, longest form first, so that "build context" is not taken for a
 * shorter word in it. Reads the sources, since it runs before there is generated content.
 * @param root folder of the project
 */
export function readTermLinks(root: string): TermLink[] {
  const read = (name: string) => parse(readFileSync(join(root, 'content', name), 'utf8'))
  const entries = modulesSchema.parse(read('curriculum.yaml').modules).flatMap((module) => module.entries)
  const pages = new Map(entries.map(({ id, path }) => [id, `lessons${path.replace(/\/$/, '')}`]))
  return termsSchema
    .parse(read('glossary.yaml').terms)
    .filter(({ unlinked }) => unlinked === undefined)
    .flatMap(({ id, term, forms, bare, lesson }) =>
      (bare ? [term, ...forms] : forms).map((form) => ({ form, href: `/glossary/#${id}`, exceptOn: pages.get(lesson) ?? '' })),
    )
    .sort((a, b) => b.form.length - a.form.length || (a.form < b.form ? -1 : 1))
}
