import 'server-only'
import type { Prisma } from '../../lib/db'

/**
 * A pseudonym for a class that the caller has locked: a number that the class has not given yet, out of somewhat more than it
 * needs, so that it does not tell who came first.
 */
export async function drawNumber(tx: Prisma.TransactionClient, classId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ number: number }[]>`
    SELECT n AS number
    FROM generate_series(1, (SELECT count(*)::int + 20 FROM "ClassMember" WHERE "classId" = ${classId}::uuid)) n
    WHERE NOT EXISTS (SELECT FROM "ClassMember" m WHERE m."classId" = ${classId}::uuid AND m.number = n)
    ORDER BY random() LIMIT 1`
  if (!row) throw new Error('twenty numbers more than members leave one free')
  return row.number
}
