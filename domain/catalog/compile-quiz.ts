import type { Render } from '../../kinds/contract'
import { findKind } from '../../kinds/find-kind'
import { highlight } from '../../lib/markdown/highlight'
import { renderInline } from '../../lib/markdown/inline'
import { shortHash } from '../../lib/markdown/sections'
import { substituteVersions } from '../../lib/markdown/versions'
import { type Question, questionsSchema } from './question-schema'
import { listFaults } from './rules/list-faults'
import type { PublicQuestion, QuestionKey } from './types'

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never
export type CompiledQuestion = { shown: PublicQuestion; key: DistributiveOmit<QuestionKey, 'lessonId'> }

/**
 * Checks the questions of one file against their schema and splits each into what a reader may see and the key.
 * @param file named in the error
 * @throws Error with the question, the field and what is wrong
 */
export async function compileQuiz(file: string, raw: unknown): Promise<CompiledQuestion[]> {
  const faults = listFaults(raw).map(({ where, says }) => `  ${where}: ${says}`)
  if (faults.length > 0)
    throw new Error(
      `content/${file} is not what docs/writing-quizzes.md asks for. "npm run check" says on which lines:\n${faults.join('\n')}`,
    )
  return Promise.all(questionsSchema.parse(raw).map(compileQuestion))
}

const render: Render = {
  inline: renderInline,
  plain: substituteVersions,
  code: async (text, lang) => (await highlight(substituteVersions(text), lang)).html,
}

/** One question of any kind. */
export async function compileQuestion(question: Question): Promise<CompiledQuestion> {
  const { id, kind, code, explanation, repair } = question
  // What only our own checks read makes no other question.
  const version = shortHash(substituteVersions(canonicalJson({ ...question, predicts: undefined })))
  const shownCode = code && {
    lang: code.lang,
    ...(code.title ? { title: code.title } : {}),
    html: await render.code(code.text, code.lang),
  }
  const { shown, key } = await findKind(kind).compile(question, render)
  return {
    shown: { id, version, prompt: renderInline(question.prompt), ...(shownCode ? { code: shownCode } : {}), kind, ...shown },
    key: { id, version, explanation: renderInline(explanation), repair, kind, ...key },
  } as CompiledQuestion
}

/** JSON with sorted keys, so that the same question always has the same hash. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
