import { db } from '@/lib/db'
import { log } from '@/lib/log'

export const dynamic = 'force-dynamic'

const STARTED = Date.now()

/** 200 while the guide can do its work, 503 while the database does not answer. */
export async function GET(): Promise<Response> {
  const database = await isDatabaseUp()
  const body = {
    status: database ? 'ok' : 'degraded',
    database: database ? 'ok' : 'down',
    uptimeSeconds: Math.floor((Date.now() - STARTED) / 1000),
  }
  return Response.json(body, { status: database ? 200 : 503, headers: { 'cache-control': 'no-store' } })
}

async function isDatabaseUp(): Promise<boolean> {
  try {
    await db.$queryRaw`SELECT 1`
    return true
  } catch (error) {
    log.warn({ err: error }, 'health: the database does not answer')
    return false
  }
}
