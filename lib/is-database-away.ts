/** A database that answers, but not with what was asked: the classes of SQLSTATE that are not connection, resources or shutdown. */
const ANSWERED = /Code: `(?!08|53|57)[0-9][0-9A-Z]{4}`/

/**
 * P1001, P1017 and P2039 are Prisma's codes for a server that is gone, P2028 for a transaction that got no connection or was
 * rolled back because it took too long; the bare ones come from pg and the socket.
 */
export function isDatabaseAway(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown }
  if (code === 'P2039' && ANSWERED.test(String(message))) return false
  return (
    ['P1001', 'P1017', 'P2024', 'P2028', 'P2037', 'P2039', 'ECONNREFUSED', 'ENOENT', '57P01', '57P03'].includes(String(code)) ||
    /Connection terminated|Can't reach database|the database system is/i.test(String(message))
  )
}
