import { join } from 'node:path'
import { MigrationRefused, migrate } from '../../lib/migrations'
import { Refusal } from './refusal'
import { root } from './root'

/** @throws Refusal when the database does not answer, or a migration is refused */
export async function migrateDatabase(databaseUrl: string): Promise<void> {
  try {
    const applied = await migrate({ databaseUrl, folder: join(root, 'prisma', 'migrations') })
    console.log(applied.length > 0 ? `Database brought up to date: ${applied.join(', ')}.` : 'Database is up to date.')
  } catch (error) {
    if (error instanceof MigrationRefused) throw new Refusal(error.message)
    // The address without the password.
    const { hostname, port, pathname } = new URL(databaseUrl)
    const { message, code } = error as NodeJS.ErrnoException
    throw new Refusal(
      `The database ${pathname.slice(1)} at ${hostname || 'the local socket'}:${port || 5432} (DATABASE_URL) cannot be used: ${message || code}.`,
    )
  }
}
