import 'server-only'
import { findKind } from '../../kinds/find-kind'
import { substituteVersions } from '../../lib/markdown/versions'
import type { CompiledQuestion } from './compile-quiz'
import { getGuide, questionsOf } from './guide'
import { type Question, questionsSchema } from './question-schema'
import type { Entry } from './types'

/**
 * A page as Markdown, quiz without its key, or null when there is no page of that id.
 * @param toUrl makes an absolute address of a path
 */
export function getMarkdown(id: string, toUrl: (path: string) => string): string | null {
  const { entries, lessons, quizzes } = getGuide()
  const entry = entries.find((candidate) => candidate.id === id)
  const lesson = lessons.get(id)
  if (!entry || !lesson) return null
  const facts = [
    ...(lesson.goal ? [`- Afterwards: ${lesson.goal}`] : []),
    ...lesson.needs.map((need) => `- You need: ${need}`),
    `- Time: ${entry.minutes} minutes of reading${entry.handsOn > 0 ? `, ${entry.handsOn} minutes of trying it` : ''}`,
    `- Page: ${toUrl(entry.path)}`,
  ]
  const parts = [`# ${entry.title}`, entry.summary, facts.join('\n'), lesson.markdown.trim(), listLessonsOf(entry), quizOf(entry)]
  return `${parts.filter(Boolean).join('\n\n')}\n`

  function quizOf({ path }: Entry): string {
    const quiz = quizzes.get(id)
    if (!quiz) return ''
    const asked = questionsSchema.parse(quiz.questions)
    const questions = questionsOf(quiz).map((compiled, index) => toQuestion(index + 1, asked[index] as Question, compiled))
    return [
      '## Check yourself',
      ...questions,
      `Answer these on the page, which says why each answer is right or wrong: ${toUrl(path)}#check-yourself`,
    ].join('\n\n')
  }
}

/** What a page shows as cards: all modules on What's next, its own module on a page that opens one. */
function listLessonsOf({ id, module }: Entry): string {
  const { modules } = getGuide()
  const shown = id === 'whats-next' ? ['the-basics', 'building-images', 'running-containers'] : id === module.id ? [id] : []
  return modules
    .filter((candidate) => shown.includes(candidate.id))
    .map(({ title, entries }) => {
      const lessons = entries.filter((entry) => entry.kind === 'lesson')
      return [`## ${title}`, lessons.map((lesson) => `- [${lesson.title}](${lesson.path}): ${lesson.card}`).join('\n')].join('\n\n')
    })
    .join('\n\n')
}

/** Only what a reader may see before answering: the prompt, the code and what its kind shows. */
function toQuestion(number: number, asked: Question, { shown }: CompiledQuestion): string {
  const parts = [`${number}. ${asked.prompt.trim()}`]
  if (asked.code) parts.push(`\`\`\`${asked.code.lang}\n${asked.code.text.trimEnd()}\n\`\`\``)
  parts.push(findKind(asked.kind).toMarkdown(asked, shown))
  return substituteVersions(parts.join('\n\n')).replace(/\n(?=.)/g, '\n   ')
}
