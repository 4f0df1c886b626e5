import { parseArgs } from 'node:util'
import type { RegradeResult } from '../domain/progress/regrade-answers'
import { POLICIES, type Policy } from '../domain/quiz/rules/decide-regrade'
import { Refusal } from './start/refusal'
import { runOnDatabase } from './start/run-on-database'

const USAGE = 'npm run regrade -- QUESTION [--policy full|either|new|none] [--from VERSION] [--apply]'

/** `npm run regrade -- QUESTION`: who would go up or down after a question was edited; with --apply it is done. */
await runOnDatabase(async () => {
  const { questionId, policy, from, apply } = readArguments()
  const { prepareRegrade } = await import('../domain/quiz/prepare-regrade')
  const { applyRegrade, previewRegrade } = await import('../domain/progress/regrade-answers')
  const { writeCards } = await import('../domain/review/write-cards')
  const decision = await prepareRegrade({ questionId, policy, from })
  const result = apply ? await applyRegrade(decision, writeCards) : await previewRegrade(decision)
  console.log(
    `Question ${questionId}, policy ${policy}, answers to ${from ?? 'all older versions'}, version in force ${decision.toVersion ?? 'none'}.`,
  )
  report(result)
  console.log(apply ? 'Done. The scores before are kept.' : 'Nothing was written. Add --apply to do it.')
})

function readArguments(): { questionId: string; policy: Policy; from: string | null; apply: boolean } {
  const options = { policy: { type: 'string' }, from: { type: 'string' }, apply: { type: 'boolean' } } as const
  let parsed: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>
  try {
    parsed = parseArgs({ options, allowPositionals: true })
  } catch (error) {
    throw new Refusal(`${(error as Error).message}\n${USAGE}`)
  }
  const [questionId, ...rest] = parsed.positionals
  const { policy = 'new', from = null, apply = false } = parsed.values
  if (!questionId || rest.length > 0) throw new Refusal(`Name one question.\n${USAGE}`)
  if (!isPolicy(policy)) throw new Refusal(`There is no policy "${policy}"; there are ${POLICIES.join(', ')}.`)
  return { questionId, policy, from, apply }
}

function isPolicy(text: string): text is Policy {
  return (POLICIES as readonly string[]).includes(text)
}

/** Learners are told by their id alone. */
function report({ answers, learners, changed }: RegradeResult) {
  const up = changed.filter(({ before, after }) => after.score > before.score).length
  const down = changed.filter(({ before, after }) => after.score < before.score).length
  console.log(`${answers} answers of ${learners} learners: ${up} go up, ${down} go down, ${answers - up - down} stay.`)
  const toPercent = (score: number) => `${Math.round(score * 100)}%`.padStart(4)
  for (const { userId, attempt, at, before, after } of changed) {
    const by = after.score - before.score
    const where = attempt === null ? 'review' : `attempt ${attempt}`
    console.log(
      `  ${userId}  ${at.toISOString()}  ${where.padEnd(10)}  ${toPercent(before.score)} to ${toPercent(after.score)}  ${by > 0 ? '+' : ''}${Math.round(by * 100)}`,
    )
  }
}
