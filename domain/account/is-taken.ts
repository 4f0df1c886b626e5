import 'server-only'
import { Prisma } from '../../lib/db'

/** Whether a write failed because another row has the same unique value. */
export function isTaken(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}
