import { McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'
import { getMarkdown } from '@/domain/catalog/get-markdown'
import { listModules } from '@/domain/catalog/list-modules'
import { listPages } from '@/domain/catalog/list-pages'
import { searchGuide } from '@/domain/search/search-guide'
import { siteUrl } from '@/lib/site'

const READ_ONLY = { readOnlyHint: true, idempotentHint: true, openWorldHint: false }
const INSTRUCTIONS =
  'A guide to containers: lessons with commands for Docker 29 and Compose v5. Search first, then read the page that a result names. ' +
  'Quizzes come without their answers: they are for the learner to answer on the page.'

/** A server for one request: three tools over what everybody may read. A quiz has no key here; see domain/catalog/get-markdown. */
export function openGuideServer(): McpServer {
  const server = new McpServer(
    { name: 'longshore', title: 'Longshore', version: '1', websiteUrl: siteUrl('/') },
    { instructions: INSTRUCTIONS },
  )

  server.registerTool(
    'search_guide',
    {
      title: 'Search the guide',
      description: 'Finds sections by words, commands, flags or error messages. Answers page, heading, address and an excerpt, best first.',
      inputSchema: z.object({
        query: z.string().trim().min(1).max(300).describe('Words to look for, such as "port is already allocated" or "--env-file"'),
        limit: z.number().int().min(1).max(10).default(5).describe('Most results, 1 to 10'),
      }),
      annotations: READ_ONLY,
    },
    async ({ query, limit }) => {
      const { hits, corrections } = await searchGuide().search(query, limit)
      const notes = corrections.map(({ from, to }) => (to ? `No page has "${from}"; searched for "${to}".` : `No page has "${from}".`))
      const found = hits.map(({ title, heading, href, id, excerpt }) =>
        [`${title}${heading ? `: ${heading}` : ''} (page: ${id})`, siteUrl(href), excerpt.map(({ text }) => text).join('')].join('\n'),
      )
      return say([...notes, ...(found.length > 0 ? found : ['Nothing found. Try other words, or list_lessons.'])].join('\n\n'))
    },
  )

  server.registerTool(
    'read_page',
    {
      title: 'Read a page',
      description: 'The whole page as Markdown, with its quiz but without the answers.',
      inputSchema: z.object({
        page: z.string().trim().min(1).max(300).describe('Id, path or address of the page, as the other tools give it'),
      }),
      annotations: READ_ONLY,
    },
    ({ page }) => {
      const id = findPage(page)
      const markdown = id && getMarkdown(id, siteUrl)
      if (markdown) return say(markdown)
      return { ...say('There is no such page. Take an id from list_lessons or search_guide, such as "what-is-an-image".'), isError: true }
    },
  )

  server.registerTool(
    'list_lessons',
    {
      title: 'List the lessons',
      description: 'Every page of the guide by module, in the order in which they are meant to be read.',
      inputSchema: z.object({}),
      annotations: READ_ONLY,
    },
    () =>
      say(
        listModules()
          .map(({ title, entries }) =>
            [`## ${title}`, ...entries.map(({ id, title, card }) => `- ${title} (page: ${id}): ${card}`)].join('\n'),
          )
          .join('\n\n'),
      ),
  )
  return server
}

const say = (text: string) => ({ content: [{ type: 'text' as const, text }] })

/** The id of a page by its id, its path, its Markdown twin or its whole address; null when there is none. */
function findPage(named: string): string | null {
  const path = URL.canParse(named) ? new URL(named).pathname : named.replace(/[?#].*$/, '')
  const wanted = `${path.replace(/\.md$|\/$/, '')}/`
  return listPages().find(({ id, path }) => id === named || path === wanted)?.id ?? null
}
