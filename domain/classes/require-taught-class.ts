import 'server-only'
import { AppError } from '../../lib/errors'
import { getTaughtClass } from './get-taught-class'
import { NO_SUCH_CLASS } from './taught-by'
import type { TaughtClass } from './types'

/** @throws AppError `not-found` for anybody who does not teach the class */
export async function requireTaughtClass(args: { userId: string; classId: string }): Promise<TaughtClass> {
  const taught = await getTaughtClass(args)
  if (!taught) throw new AppError('not-found', NO_SUCH_CLASS)
  return taught
}
