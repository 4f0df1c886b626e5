import { listModules } from '@/domain/catalog/list-modules'
import { siteUrl, toTwinPath } from '@/lib/site'

export const dynamic = 'force-static'

/** The guide for language models, in the form that llmstxt.org describes: each page by its Markdown twin. */
export function GET(): Response {
  const modules = listModules()
    .filter((module) => module.entries.length > 0)
    .map(({ title, entries }) => [
      `## ${title}`,
      '',
      ...entries.map((entry) => `- [${entry.title}](${siteUrl(toTwinPath(entry.path))}): ${entry.card}`),
    ])
  const lines = [
    '# Longshore',
    '',
    '> A guide to containers: short lessons to read and try, with questions. Commands are for Docker 29 and Compose v5.',
    '',
    `The whole guide in one file: ${siteUrl('/llms-full.txt')}`,
    '',
    ...modules.flatMap((module) => [...module, '']),
    '## Words',
    '',
    `- [Glossary](${siteUrl('/glossary.md')}): the words of the guide, each in one to three sentences.`,
    '',
  ]
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
