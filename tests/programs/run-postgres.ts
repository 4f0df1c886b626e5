import { startPostgres } from '../../scripts/embedded-postgres'

/** Starts the PostgreSQL of a data folder and prints where it is; stays until it is killed. Started by embedded-postgres.test.ts. */
const [folder = ''] = process.argv.slice(2)
const { url, pid, adopted } = await startPostgres({ folder })
console.log(JSON.stringify({ url, pid, adopted }))
setInterval(() => undefined, 1_000_000)
