import { measureOverHttp } from './events/over-http'
import { compareLogs, compareWithBareSql, SIZES } from './events/transaction'
import type { Figure } from './figure'
import { openDatabase, startGuide } from './start-guide'

export async function measureEvents(): Promise<Figure[]> {
  const databaseUrl = await openDatabase()
  const figures: Figure[] = []
  for (const size of SIZES) figures.push(await compareWithBareSql(databaseUrl, size))
  figures.push(...(await compareLogs()))
  return [...figures, ...(await measureOverHttp(await startGuide()))]
}
