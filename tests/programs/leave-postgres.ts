import { startPostgres } from '../../scripts/embedded-postgres'

/** Starts the PostgreSQL of a folder, says where it is, and leaves it to others. */
const { url, pid, leave } = await startPostgres({ folder: process.argv[2] as string })
console.log(JSON.stringify({ url, pid }))
leave()
