import 'server-only'
import { db } from '../../lib/db'
import { AppError } from '../../lib/errors'
import { getQuestionKey } from '../catalog/get-question-key'
import type { QuestionKey } from '../catalog/types'
import { decideRegrade, NEEDS_NEW_KEY, NEEDS_OLD_KEY, type Policy } from './rules/decide-regrade'

type Answered = { version: string; choice: string[] | string; kept: { right: boolean; score: number } }
/** A decision that can be previewed and applied. */
export type PreparedRegrade = {
  questionId: string
  policy: Policy
  fromVersion: string | null
  toVersion: string | null
  decide: (answer: Answered) => { right: boolean; score: number }
}

/**
 * Looks up the keys that a regrade rests on: the one in force from the guide, old ones from what was deployed.
 * @param from one old version; null for all of them
 * @throws AppError with a sentence: unknown question or version, nobody answered, or a key that is needed and not known
 */
export async function prepareRegrade(args: { questionId: string; policy: Policy; from: string | null }): Promise<PreparedRegrade> {
  const { questionId, policy, from } = args
  const newKey = getQuestionKey(questionId)
  const toVersion = newKey?.version ?? null
  const answered = await db.answer.groupBy({ by: ['version'], where: { questionId }, _count: true, orderBy: { version: 'asc' } })
  const deployed = await db.questionVersion.findMany({ where: { questionId }, select: { version: true, key: true } })
  if (!newKey && answered.length === 0 && deployed.length === 0)
    refuse(`The guide has no question "${questionId}", and nobody ever answered one.`)

  const old = answered.filter(({ version }) => version !== toVersion)
  const known = old.map(({ version, _count }) => `${version} (${_count})`).join(', ')
  if (from !== null && from === toVersion)
    refuse(`${from} is the version of "${questionId}" that is in force; only answers to older ones are regraded.`)
  if (old.length === 0) refuse(`Nobody answered an older version of "${questionId}": there is nothing to regrade.`)
  if (from !== null && !old.some(({ version }) => version === from))
    refuse(`Nobody answered a version "${from}" of "${questionId}". Older versions with answers: ${known}.`)
  if (!newKey && NEEDS_NEW_KEY.includes(policy))
    refuse(`"${questionId}" is retired, so there is no new key: only the policies full and none are possible.`)

  const oldKeys = new Map(deployed.map(({ version, key }) => [version, key as QuestionKey]))
  const chosen = from === null ? old.map(({ version }) => version) : [from]
  const missing = chosen.filter((version) => !oldKeys.has(version))
  if (NEEDS_OLD_KEY.includes(policy) && missing.length > 0) {
    refuse(
      `The old key of "${questionId}" is not known for ${missing.join(', ')}: that version was deployed before versions were noted. The policies full, new and none do not need it.`,
    )
  }
  const decide = ({ version, choice, kept }: Answered) =>
    decideRegrade({ policy, choice, kept, oldKey: oldKeys.get(version) ?? null, newKey })
  return { questionId, policy, fromVersion: from, toVersion, decide }
}

function refuse(sentence: string): never {
  throw new AppError('not-found', sentence)
}
