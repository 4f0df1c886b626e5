import { defineDocumentType, makeSource } from 'contentlayer2/source-files'
import rehypeSlug from 'rehype-slug'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import { describeFigure } from './components/mdx/describe-figure'
import { renderLesson } from './components/mdx/render-lesson'
import { compileQuiz } from './domain/catalog/compile-quiz'
import { readTermLinks } from './domain/catalog/read-term-links'
import { remarkCallouts } from './lib/markdown/callouts'
import { rehypeCodeBlocks } from './lib/markdown/code-blocks'
import { rehypeFlags } from './lib/markdown/flags'
import { remarkGlossaryTerms } from './lib/markdown/glossary-terms'
import { readHeadings } from './lib/markdown/headings'
import { renderInline } from './lib/markdown/inline'
import { remarkSamples } from './lib/markdown/samples'
import { hashRevision, hashSections } from './lib/markdown/sections'
import { rehypeTables } from './lib/markdown/tables'
import { toMarkdown } from './lib/markdown/to-markdown'
import { remarkVersions } from './lib/markdown/versions'

/** A page of the guide: one MDX file, at the path that the reader sees. */
const Lesson = defineDocumentType(() => ({
  name: 'Lesson',
  filePathPattern: 'lessons/**/*.mdx',
  contentType: 'mdx',
  fields: {
    id: {
      type: 'string',
      required: true,
      description: 'Permanent. Progress is stored under it; it is also the id of its entry in curriculum.yaml.',
    },
    title: { type: 'string', required: true, description: 'Heading of the page and its name in lists.' },
    summary: { type: 'string', required: true, description: 'One or two sentences below the title: what this page is about.' },
    card: { type: 'string', required: true, description: 'At most 90 characters, shown on the card of the page.' },
    minutes: { type: 'number', required: true, description: 'Minutes of reading at 200 words a minute, whole.' },
    handsOn: { type: 'number', default: 0, description: 'Minutes of trying it, whole.' },
    goal: { type: 'string', description: 'What the reader can do afterwards. Lessons must have it.' },
    needs: { type: 'list', of: { type: 'string' }, default: [], description: 'What the reader needs first, as inline Markdown.' },
    completion: {
      type: 'enum',
      options: ['manual'],
      default: 'manual',
      description: 'The rule of completion: manual = the learner marks it.',
    },
    required: { type: 'boolean', default: true, description: 'false leaves the lesson out of percent.' },
    impact: {
      type: 'enum',
      options: ['none', 'minor', 'major'],
      default: 'none',
      description: 'Whether the newest edit is told to those who finished.',
    },
    replaces: { type: 'list', of: { type: 'string' }, default: [], description: 'Ids of lessons that this one took over.' },
  },
  computedFields: {
    path: { type: 'string', resolve: (lesson) => `/${lesson._raw.flattenedPath.replace(/^lessons\//, '')}/` },
    html: { type: 'string', resolve: (lesson) => renderLesson(lesson.body.code) },
    markdown: { type: 'string', resolve: (lesson) => toMarkdown(lesson.body.raw, describeFigure) },
    headings: { type: 'json', resolve: (lesson) => readHeadings(lesson.body.raw) },
    sections: { type: 'json', resolve: (lesson) => hashSections(lesson.body.raw) },
    revision: { type: 'string', resolve: (lesson) => hashRevision(hashSections(lesson.body.raw)) },
  },
}))

/** The questions of one lesson, key included. Never passed to a page as it is: see domain/catalog. */
const Quiz = defineDocumentType(() => ({
  name: 'Quiz',
  filePathPattern: 'quizzes/*.yaml',
  contentType: 'data',
  fields: {
    id: { type: 'string', required: true, description: 'Permanent id of the quiz.' },
    lesson: { type: 'string', required: true, description: 'Id of the lesson that it belongs to.' },
    passMark: {
      type: 'number',
      required: true,
      description: 'Share of right answers that passes, 0 to 1. The only place where it stands.',
    },
    questions: { type: 'json', required: true, description: 'The questions; their schemas are kinds/<kind>/schema.ts.' },
  },
  computedFields: {
    compiled: { type: 'json', resolve: (quiz) => compileQuiz(quiz._raw.sourceFilePath, quiz.questions) },
  },
}))

/** A wrong idea that learners often hold, and the paragraph that repairs it. */
const Misconception = defineDocumentType(() => ({
  name: 'Misconception',
  filePathPattern: 'misconceptions/*.yaml',
  contentType: 'data',
  fields: {
    id: { type: 'string', required: true, description: 'Permanent; equal to the file name.' },
    title: { type: 'string', required: true, description: "The wrong idea in its holder's words, as inline Markdown." },
    truth: { type: 'string', required: true, description: 'What is the case instead, in one sentence of inline Markdown.' },
    lesson: { type: 'string', required: true, description: 'Id of the lesson that repairs it.' },
    anchor: { type: 'string', required: true, description: 'Anchor of the section in that lesson.' },
    discuss: {
      type: 'string',
      description: 'What an instructor may ask a class about it: a question that can be tried out, as inline Markdown.',
    },
  },
  computedFields: {
    html: {
      type: 'json',
      description: 'What learners read, as HTML.',
      resolve: ({ title, truth }) => ({ title: renderInline(title), truth: renderInline(truth) }),
    },
  },
}))

/** The order of the guide: all modules and entries, written or not. */
const Curriculum = defineDocumentType(() => ({
  name: 'Curriculum',
  filePathPattern: 'curriculum.yaml',
  contentType: 'data',
  isSingleton: true,
  fields: {
    id: { type: 'string', required: true, description: 'Name of the tree.' },
    modules: { type: 'json', required: true, description: 'Modules in order; their schema is domain/catalog/curriculum-schema.ts.' },
  },
}))

/** Ids that the guide once had. Events about them are still taken, so no learner's log is refused. */
const Retired = defineDocumentType(() => ({
  name: 'Retired',
  filePathPattern: 'retired.yaml',
  contentType: 'data',
  isSingleton: true,
  fields: {
    retired: { type: 'list', of: { type: 'string' }, required: true, description: 'Ids of lessons and questions that were removed.' },
  },
}))

/** The words of the guide, each with a definition and the lesson that teaches it. */
const Glossary = defineDocumentType(() => ({
  name: 'Glossary',
  filePathPattern: 'glossary.yaml',
  contentType: 'data',
  isSingleton: true,
  fields: {
    terms: { type: 'json', required: true, description: 'The terms; their schema is domain/catalog/glossary-schema.ts.' },
  },
}))

/** What readers who come back should know of: an entry for each lesson that is new or says something else than before. */
const Changelog = defineDocumentType(() => ({
  name: 'Changelog',
  filePathPattern: 'changes.yaml',
  contentType: 'data',
  isSingleton: true,
  fields: {
    changes: { type: 'json', required: true, description: 'Newest first; their schema is domain/catalog/change-schema.ts.' },
  },
}))

export default makeSource({
  contentDirPath: 'content',
  contentDirExclude: ['versions.yaml', 'words.txt', 'samples'],
  documentTypes: [Lesson, Quiz, Misconception, Curriculum, Retired, Changelog, Glossary],
  disableImportAliasWarning: true,
  onMissingOrIncompatibleData: 'fail',
  onExtraFieldData: 'fail',
  onUnknownDocuments: 'fail',
  mdx: {
    remarkPlugins: [
      remarkGfm,
      remarkDirective,
      remarkSamples,
      remarkVersions,
      remarkCallouts,
      [remarkGlossaryTerms, { links: readTermLinks(process.cwd()) }],
    ],
    rehypePlugins: [rehypeSlug, rehypeFlags, rehypeCodeBlocks, rehypeTables],
  },
})
