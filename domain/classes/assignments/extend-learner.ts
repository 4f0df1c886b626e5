import 'server-only'
import { AppError } from '../../../lib/errors'
import { isClassTime, toInstant } from '../rules/local-time'
import { changeException, type ExceptionArgs } from './change-exception'

/**
 * Gives one learner until a later local time, or with null as long as everybody again; logged with the reason. Safe to repeat.
 * @throws AppError as in changeException, and `invalid` for a time that is none or not later than the one of everybody
 */
export async function extendLearner(args: ExceptionArgs & { extendedTo: string | null }): Promise<void> {
  const { extendedTo } = args
  if (extendedTo !== null && !isClassTime(extendedTo))
    throw new AppError('invalid', 'The new due time is not a day between 2000 and 2099, or has a time without a day.', { field: 'day' })
  await changeException(args, ({ before, reason, assignment: { dueAt, timeZone } }) => {
    const end = (local: string) => toInstant(local, timeZone, { endOfDay: true })
    if (extendedTo !== null && dueAt === null)
      throw new AppError('invalid', 'This assignment has no due time, so there is nothing to extend.', { field: 'day' })
    if (extendedTo !== null && dueAt !== null && end(extendedTo) <= end(dueAt))
      throw new AppError('invalid', 'The new due time is not later than the one of everybody. Choose a later one.', { field: 'day' })
    return { ...before, extendedTo, extendedReason: extendedTo === null ? null : reason }
  })
}
