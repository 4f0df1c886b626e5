import { highlight } from '../../lib/markdown/highlight'
import { renderInline } from '../../lib/markdown/inline'
import { shortHash } from '../../lib/markdown/sections'
import { substituteVersions } from '../../lib/markdown/versions'
import { type Question, questionsSchema } from './question-schema'
import { shuffle } from './rules/shuffle'
import type { PublicQuestion, QuestionKey } from './types'

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never
export type CompiledQuestion = { shown: PublicQuestion; key: DistributiveOmit<QuestionKey, 'lessonId'> }

/**
 * Checks the questions of one file against their schema and splits each into what a reader may see and the key.
 * @param file named in the error
 * @throws Error with the question, the field and what is wrong
 */
export async function compileQuiz(file: string, raw: unknown): Promise<CompiledQuestion[]> {
  const parsed = questionsSchema.safeParse(raw)
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`${file} does not fit domain/catalog/question-schema.ts:\n${problems.join('\n')}`)
  }
  return Promise.all(parsed.data.map(compileQuestion))
}

async function compileQuestion(question: Question): Promise<CompiledQuestion> {
  // What only our own checks read makes no other question.
  const version = shortHash(substituteVersions(canonicalJson({ ...question, predicts: undefined })))
  const code = question.code && {
    lang: question.code.lang,
    ...(question.code.title ? { title: question.code.title } : {}),
    html: (await highlight(substituteVersions(question.code.text), question.code.lang)).html,
  }
  const shown = { id: question.id, version, prompt: renderInline(question.prompt), ...(code ? { code } : {}) }
  const key = { id: question.id, version, explanation: renderInline(question.explanation), repair: question.repair }

  switch (question.kind) {
    case 'single':
    case 'multiple': {
      const options = question.options.map((option) => ({
        ...option,
        html: renderInline(option.text),
        feedback: renderInline(option.feedback),
      }))
      const seen = options.map(({ id, html }) => ({ id, html }))
      return {
        // The author's order would tell: right options tend to be written first.
        shown: { ...shown, kind: question.kind, fixed: question.fixed, options: question.fixed ? seen : shuffle(seen, question.id) },
        key: {
          ...key,
          kind: question.kind,
          options: options.map(({ id, html, right, feedback, misconception }) => ({
            id,
            html,
            right,
            feedback,
            ...(misconception ? { misconception } : {}),
          })),
        },
      }
    }
    case 'text':
      return {
        shown: { ...shown, kind: 'text', ...(question.hint ? { hint: question.hint } : {}) },
        key: {
          ...key,
          kind: 'text',
          accept: question.accept.map(substituteVersions),
          caseSensitive: question.caseSensitive,
          feedback: renderInline(question.feedback),
          nearMisses: question.nearMisses.map((miss) => ({
            ...miss,
            accept: miss.accept.map(substituteVersions),
            feedback: renderInline(miss.feedback),
          })),
        },
      }
    case 'order': {
      const steps = question.steps.map((step) => ({ id: step.id, html: renderInline(step.text), feedback: renderInline(step.feedback) }))
      const seen = steps.map(({ id, html }) => ({ id, html }))
      return {
        shown: { ...shown, kind: 'order', options: shuffleAway(seen, question.id) },
        key: {
          ...key,
          kind: 'order',
          steps,
          feedback: renderInline(question.feedback),
          ...(question.misconception ? { misconception: question.misconception } : {}),
        },
      }
    }
  }
}

/** A shuffle that is not by chance the right order. */
function shuffleAway<T extends { id: string }>(steps: T[], seed: string): T[] {
  for (let round = 0; ; round++) {
    const shuffled = shuffle(steps, `${seed}:${round}`)
    if (shuffled.some((step, index) => step.id !== steps[index]?.id)) return shuffled
  }
}

/** JSON with sorted keys, so that the same question always has the same hash. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
