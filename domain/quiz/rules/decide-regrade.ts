import type { QuestionKey } from '../../catalog/types'
import { toVerdict, type Verdict } from './to-verdict'

export const POLICIES = ['full', 'either', 'new', 'none'] as const
export type Policy = (typeof POLICIES)[number]

/** The keys that a policy needs: without them it cannot be decided. */
export const NEEDS_OLD_KEY: readonly Policy[] = ['either']
export const NEEDS_NEW_KEY: readonly Policy[] = ['either', 'new']

/**
 * The verdict on an answer to an old version of a question.
 * - `full`: the question was at fault, so everybody who answered has it right.
 * - `either`: the better of the verdicts by the key then and the key now.
 * - `new`: the verdict by the key now, for better or worse.
 * - `none`: the verdict stays as it is kept.
 * It rests on the choice and the keys, not on an earlier regrade, so that deciding twice decides the same.
 */
export function decideRegrade(args: {
  policy: Policy
  choice: string[] | string
  kept: Verdict
  oldKey: QuestionKey | null
  newKey: QuestionKey | null
}): Verdict {
  const { policy, choice, kept, oldKey, newKey } = args
  if (policy === 'none') return kept
  if (policy === 'full') return { right: true, score: 1, misconceptions: [] }
  const byNew = judge(newKey, choice)
  if (policy === 'new') return byNew
  const byOld = judge(oldKey, choice)
  return byOld.score > byNew.score ? byOld : byNew
}

function judge(key: QuestionKey | null, choice: string[] | string): Verdict {
  if (!key) throw new Error('a regrade by a key that is not known')
  return toVerdict(key, choice)
}
