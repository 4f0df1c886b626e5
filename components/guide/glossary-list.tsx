import './glossary.css'

type Term = {
  id: string
  term: string
  letter: string
  html: string
  taught: { title: string; href: string } | null
  related: { id: string; term: string }[]
}

/** The words of the guide by their first letters, with a way to each letter. Each word has its own anchor. */
export function GlossaryList({ terms }: { terms: Term[] }) {
  const letters = [...new Set(terms.map(({ letter }) => letter))]
  return (
    <>
      <nav className="letters" aria-label="Letters">
        <ul>
          {letters.map((letter) => (
            <li key={letter}>
              <a href={`#letter-${letter.toLowerCase()}`}>{letter}</a>
            </li>
          ))}
        </ul>
      </nav>
      {letters.map((letter) => (
        <section key={letter} className="glossary" aria-labelledby={`letter-${letter.toLowerCase()}`}>
          <h2 id={`letter-${letter.toLowerCase()}`}>{letter}</h2>
          <dl>
            {terms
              .filter((term) => term.letter === letter)
              .map((term) => (
                <div key={term.id} id={term.id}>
                  <dt>{term.term}</dt>
                  <dd>
                    {/* Our own Markdown, rendered when the page is built. */}
                    <p dangerouslySetInnerHTML={{ __html: term.html }} />
                    <p className="count">
                      {term.taught && (
                        <>
                          Taught in <a href={term.taught.href}>{term.taught.title}</a>.{' '}
                        </>
                      )}
                      {term.related.length > 0 && 'See also '}
                      {term.related.map((other, index) => (
                        <span key={other.id}>
                          {index > 0 && ', '}
                          <a href={`#${other.id}`}>{other.term}</a>
                        </span>
                      ))}
                      {term.related.length > 0 && '.'}
                    </p>
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </>
  )
}
