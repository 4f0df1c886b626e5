import 'server-only'
import type { Entry } from '../../catalog/types'
import { toStatementId } from './to-statement-id'

/** What a learner did once: a lesson done for the first time, a first answer, a checkpoint passed for the first time. */
export type Act = { userId: string; id: string; at: Date; score: number | null; right: boolean | null }
export type ActKind = 'completed' | 'answered' | 'passed'

export type StatementContext = {
  /** Address of the guide, without a slash at the end. */
  site: string
  lessons: ReadonlyMap<string, Pick<Entry, 'title' | 'path'>>
  /** The lesson of a question. */
  lessonOf: ReadonlyMap<string, Pick<Entry, 'title' | 'path'>>
  modules: ReadonlyMap<string, string>
}

const ACTIVITY: Record<ActKind, { noun: string; type: string }> = {
  completed: { noun: 'lessons', type: 'http://adlnet.gov/expapi/activities/lesson' },
  answered: { noun: 'questions', type: 'http://adlnet.gov/expapi/activities/question' },
  passed: { noun: 'checkpoints', type: 'http://adlnet.gov/expapi/activities/assessment' },
}

/**
 * An act as a statement of xAPI 1.0.3. The actor is the opaque id of the account, without name or address. Activities have
 * addresses by permanent id, so that they stay the same when a lesson moves; `moreInfo` is where it can be read. An answer goes
 * out with its score, not with its words.
 */
export function toStatement(kind: ActKind, { userId, id, at, score, right }: Act, context: StatementContext): object {
  const { site } = context
  const { noun, type } = ACTIVITY[kind]
  const { name, path } = toTitle(kind, id, context)
  return {
    id: toStatementId(site, userId, kind, id),
    version: '1.0.3',
    actor: { objectType: 'Agent', account: { homePage: site, name: userId } },
    verb: { id: `http://adlnet.gov/expapi/verbs/${kind}`, display: { 'en-US': kind } },
    object: {
      objectType: 'Activity',
      id: `${site}/xapi/${noun}/${encodeURIComponent(id)}`,
      definition: { type, ...(name ? { name: { 'en-US': name } } : {}), ...(path ? { moreInfo: `${site}${path}` } : {}) },
    },
    result: {
      ...(score === null ? {} : { score: { scaled: score, raw: score, min: 0, max: 1 } }),
      ...(right === null ? {} : { success: right }),
      ...(kind === 'answered' ? {} : { completion: true }),
    },
    context: { platform: 'Longshore', contextActivities: { grouping: [{ objectType: 'Activity', id: `${site}/` }] } },
    timestamp: at.toISOString(),
  }
}

function toTitle(
  kind: ActKind,
  id: string,
  { lessons, lessonOf, modules }: StatementContext,
): { name?: string | undefined; path?: string | undefined } {
  if (kind === 'passed') return { name: modules.get(id), path: modules.has(id) ? '/checkpoints/' : undefined }
  const lesson = (kind === 'completed' ? lessons : lessonOf).get(id)
  return { name: lesson && (kind === 'completed' ? lesson.title : `A question of "${lesson.title}"`), path: lesson?.path }
}
