import 'server-only'
import { db, type Prisma } from './db'
import { AppError } from './errors'

/**
 * A transaction that puts what one user does in a line; other users are not held up.
 * @throws AppError `unauthenticated` when the account is gone
 */
export async function withUserLocked<T>(userId: string, use: (tx: Prisma.TransactionClient) => Promise<T>): Promise<T> {
  return db.$transaction(async (tx) => {
    const rows = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "User" WHERE id = ${userId}::uuid FOR UPDATE`
    if (rows.length === 0) throw new AppError('unauthenticated', 'You are not signed in. Sign in and try again.')
    return use(tx)
  })
}
