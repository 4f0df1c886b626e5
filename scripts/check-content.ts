import { allLessons, allMisconceptions, allQuizzes, changelog, curriculum, glossary } from 'contentlayer/generated'
import { lessonComponents } from '../components/mdx/lesson-components'
import { changesSchema } from '../domain/catalog/change-schema'
import { modulesSchema } from '../domain/catalog/curriculum-schema'
import { getGuide, questionsOf } from '../domain/catalog/guide'
import { listValues } from '../kinds/parts/list-values'
import type { Heading } from '../lib/markdown/headings'
import { readPlainSections } from '../lib/markdown/plain-sections'
import { listStates, toDownload } from '../lib/samples/states'
import { checkCommands } from './content-checks/check-commands'
import { checkComposeFiles } from './content-checks/check-compose-files'
import { checkDiscussion } from './content-checks/check-discussion'
import { checkDockerfiles } from './content-checks/check-dockerfiles'
import { checkWriting } from './content-checks/check-writing'
import { readPassages } from './content-checks/read-passages'
import { isProgram } from './start/is-program'
import { root } from './start/root'

/** What the types of the content cannot say: ids, order, links, anchors, feedback. Each problem is a sentence that names its file. */
export function checkContent(): string[] {
  return [
    ...checkTree(),
    ...checkLinks(),
    ...checkQuizzes(),
    ...checkMisconceptions(),
    ...checkStructure(),
    ...checkChanges(),
    ...checkCode(),
    ...checkWords(),
  ]
}

/** What Docker, Compose and the shells would refuse. */
function checkCode(): string[] {
  const passages = readPassages(root)
  return [...checkDockerfiles(passages, root), ...checkComposeFiles(passages, root), ...checkCommands(passages)]
}

/** The words: glossary, quizzes as questions, level of reading, spelling. */
function checkWords(): string[] {
  return checkWriting(root, {
    terms: glossary.terms,
    lessons: allLessons.map((lesson) => ({
      id: lesson.id,
      path: lesson.path,
      file: fileOf(lesson),
      anchors: anchorsOf(lesson),
      sections: readPlainSections(lesson.markdown),
    })),
    curriculum: modulesSchema.parse(curriculum.modules).flatMap((module) => module.entries),
    misconceptions: allMisconceptions,
  })
}

const fileOf = (document: { _raw: { sourceFilePath: string } }) => `content/${document._raw.sourceFilePath}`
const anchorsOf = (lesson: (typeof allLessons)[number]) =>
  new Set([...(lesson.headings as Heading[]).map((heading) => heading.slug), 'check-yourself'])

function checkTree(): string[] {
  const places = new Map(
    modulesSchema.parse(curriculum.modules).flatMap((module) => module.entries.map((entry) => [entry.id, entry] as const)),
  )
  const seen = new Set<string>()
  return allLessons.flatMap((lesson) => {
    const place = places.get(lesson.id)
    const twice = seen.has(lesson.id)
    seen.add(lesson.id)
    if (twice) return [`${fileOf(lesson)}: the id "${lesson.id}" is used by another lesson too.`]
    if (!place) return [`${fileOf(lesson)}: "${lesson.id}" is not in content/curriculum.yaml.`]
    if (place.path !== lesson.path)
      return [`${fileOf(lesson)} is read at ${lesson.path}, but content/curriculum.yaml has "${lesson.id}" at ${place.path}.`]
    if (place.kind === 'lesson' && !lesson.goal) return [`${fileOf(lesson)}: a lesson needs a goal.`]
    if (place.kind === 'lesson' && !allQuizzes.some((quiz) => quiz.lesson === lesson.id))
      return [`${fileOf(lesson)}: a lesson needs a quiz in content/quizzes.`]
    if (lesson.card.length > 90) return [`${fileOf(lesson)}: card has ${lesson.card.length} characters; at most 90 fit.`]
    return []
  })
}

function checkLinks(): string[] {
  const downloads = new Set(listStates().map(([app, state]) => toDownload(app, state)))
  const byPath = new Map(allLessons.map((lesson) => [lesson.path, lesson]))
  return allLessons.flatMap((lesson) =>
    [...lesson.html.matchAll(/href="([/#][^"]*)"/g)].flatMap(([, href = '']) => {
      const [path = '', anchor] = href.split('#')
      // checkWords sees to the terms that are linked by the build.
      if (path === '/glossary/') return []
      const target = path === '' ? lesson : byPath.get(path)
      if (!target)
        return path === '/' || path === '/progress/' || downloads.has(path) ? [] : [`${fileOf(lesson)}: the link ${href} leads to no page.`]
      return anchor && !anchorsOf(target).has(anchor) ? [`${fileOf(lesson)}: ${target.path} has no heading #${anchor}.`] : []
    }),
  )
}

function checkQuizzes(): string[] {
  const seen = new Set<string>()
  return allQuizzes.flatMap((quiz) => {
    const lesson = allLessons.find((candidate) => candidate.id === quiz.lesson)
    if (!lesson) return [`${fileOf(quiz)}: there is no lesson "${quiz.lesson}".`]
    return questionsOf(quiz).flatMap(({ key }) => {
      const isTwice = seen.has(key.id)
      seen.add(key.id)
      return isTwice ? [`${fileOf(quiz)}, question ${key.id}: this id is used twice.`] : []
    })
  })
}

function checkMisconceptions(): string[] {
  const used = new Set(allQuizzes.flatMap((quiz) => listValues(quiz.compiled, 'misconception')))
  return allMisconceptions.flatMap((misconception) => {
    const lesson = allLessons.find((candidate) => candidate.id === misconception.lesson)
    if (`misconceptions/${misconception.id}.yaml` !== misconception._raw.sourceFilePath)
      return [`${fileOf(misconception)}: the id "${misconception.id}" is not the name of its file.`]
    if (!lesson) return [`${fileOf(misconception)}: there is no lesson "${misconception.lesson}".`]
    if (!anchorsOf(lesson).has(misconception.anchor))
      return [`${fileOf(misconception)}: ${lesson.path} has no heading #${misconception.anchor}.`]
    return [
      ...checkDiscussion(misconception.discuss).map((problem) => `${fileOf(misconception)}: ${problem}`),
      ...(used.has(misconception.id) ? [] : [`${fileOf(misconception)}: no quiz names this misconception.`]),
    ]
  })
}

function checkChanges(): string[] {
  const parsed = changesSchema.safeParse(changelog.changes)
  if (!parsed.success) return parsed.error.issues.map((issue) => `content/changes.yaml: ${issue.path.join('.')}: ${issue.message}`)
  return parsed.data.flatMap(({ page, on }, index) => [
    ...(allLessons.some(({ id }) => id === page) ? [] : [`content/changes.yaml: there is no page "${page}".`]),
    ...(on > (parsed.data[index - 1]?.on ?? on) ? [`content/changes.yaml: the entry of ${on} stands below an older one.`] : []),
  ])
}

/** The parts that every lesson has, in this order. */
const PARTS = ['try-it', 'check', 'reset', 'if-it-goes-wrong', 'further-reading']

function checkStructure(): string[] {
  return getGuide()
    .entries.filter((entry) => entry.kind === 'lesson')
    .flatMap((entry) => {
      const lesson = allLessons.find((candidate) => candidate.id === entry.id)
      if (!lesson) return []
      const slugs = (lesson.headings as Heading[]).filter((heading) => heading.depth === 2).map((heading) => heading.slug)
      const words = lesson.body.raw.split(/\s+/).length
      const problems = PARTS.filter((part) => !slugs.includes(part)).map((part) => `${fileOf(lesson)}: the section "${part}" is missing.`)
      if (slugs.filter((slug) => PARTS.includes(slug)).join() !== PARTS.join() && problems.length === 0)
        problems.push(`${fileOf(lesson)}: the sections ${PARTS.join(', ')} stand in another order.`)
      if (words < 700 || words > 1900) problems.push(`${fileOf(lesson)}: ${words} words; 700 to 1,800 are asked for, code included 1,900.`)
      if (!Object.keys(lessonComponents).some((name) => /^[A-Z]/.test(name) && lesson.body.raw.includes(`<${name}`)))
        problems.push(`${fileOf(lesson)}: a lesson needs a figure.`)
      return problems
    })
}

if (isProgram(import.meta.url)) {
  const problems = checkContent()
  for (const problem of problems) console.error(problem)
  if (problems.length > 0) process.exit(1)
  console.log(`${allLessons.length} pages, ${allQuizzes.length} quizzes and ${allMisconceptions.length} misconceptions fit together.`)
}
