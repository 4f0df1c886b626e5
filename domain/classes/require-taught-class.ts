import 'server-only'
import { AppError } from '../../lib/errors'
import { getTaughtClass } from './get-taught-class'
import type { ClassAct } from './rules/roles'
import { NO_SUCH_CLASS } from './taught-by'
import type { TaughtClass } from './types'

/** @throws AppError `not-found` for anybody who may not do this act in the class; without `act`, who may not see it */
export async function requireTaughtClass(args: { userId: string; classId: string; act?: ClassAct }): Promise<TaughtClass> {
  const taught = await getTaughtClass(args)
  if (!taught) throw new AppError('not-found', NO_SUCH_CLASS)
  return taught
}
