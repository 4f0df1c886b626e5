import 'server-only'
import { changeException, type ExceptionArgs } from './change-exception'

/**
 * Asks an assignment of one learner no more, or again with `excused: false`; logged with the reason. Safe to repeat.
 * @throws AppError as in changeException
 */
export async function excuseLearner(args: ExceptionArgs & { excused: boolean }): Promise<void> {
  await changeException(args, ({ before, reason }) => ({
    ...before,
    excused: args.excused,
    excusedReason: args.excused ? reason : null,
  }))
}
