import type { Heading } from '@/lib/markdown/headings'

/** "On this page": the second-level headings, and the quiz where there is one. */
export function Toc({ headings, hasQuiz }: { headings: Heading[]; hasQuiz: boolean }) {
  const links = headings.filter((heading) => heading.depth === 2).map(({ slug, text }) => ({ slug, text }))
  if (hasQuiz) links.push({ slug: 'check-yourself', text: 'Check yourself' })
  if (links.length === 0) return null
  return (
    <nav className="toc" aria-labelledby="toc-title">
      <h2 id="toc-title">On this page</h2>
      <ul>
        {links.map((link) => (
          <li key={link.slug}>
            <a href={`#${link.slug}`}>{link.text}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
