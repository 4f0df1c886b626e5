import 'server-only'
import { listTerms } from './list-terms'

/**
 * The glossary as Markdown.
 * @param toUrl makes an absolute address of a path
 */
export function getGlossaryMarkdown(toUrl: (path: string) => string): string {
  const terms = listTerms().map(({ id, term, says, taught }) =>
    [
      `- [**${term}**](${toUrl(`/glossary/#${id}`)}): ${says}`,
      ...(taught ? [`Taught in [${taught.title}](${toUrl(taught.href)}).`] : []),
    ].join(' '),
  )
  return `# Glossary\n\n${terms.join('\n')}\n`
}
