import type { Entry, PublicQuiz } from '@/domain/catalog/types'

/** The page as schema.org describes such things, for search engines. Of the quiz only what a reader sees before answering. */
export function StructuredData({ entry, quiz, url, home }: { entry: Entry; quiz: PublicQuiz | null; url: string; home: string }) {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'LearningResource',
    name: entry.title,
    description: entry.summary,
    url,
    inLanguage: 'en',
    isAccessibleForFree: true,
    learningResourceType: entry.kind === 'lesson' ? 'Lesson' : 'Overview',
    timeRequired: `PT${entry.minutes + entry.handsOn}M`,
    isPartOf: { '@type': 'Course', name: 'Longshore', url: home },
    ...(quiz ? { hasPart: { '@type': 'Quiz', name: `Check yourself: ${entry.title}`, url: `${url}#check-yourself` } } : {}),
  }
  return JsonLd({ data })
}

/** `<` is written as an escape, so no text can end the element. */
export function JsonLd({ data }: { data: object }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replace(/</g, '\\u003c') }} />
}
